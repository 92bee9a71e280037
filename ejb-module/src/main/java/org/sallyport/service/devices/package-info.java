/**
 * An administrator looks after the devices and sessions of everybody in the environment.
 *
 * <p>Decides who may see and end whose. Doesn't decide what a session or a device is, nor how either ends: that is in
 * {@code signin}.
 */
@NullMarked
package org.sallyport.service.devices;

import org.jspecify.annotations.NullMarked;

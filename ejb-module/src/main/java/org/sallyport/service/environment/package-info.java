/**
 * Reading and editing an environment's settings.
 *
 * <p>Decides who may, and that nobody overwrites what somebody else changed meanwhile. Doesn't decide which settings
 * are possible: their values do.
 */
@NullMarked
package org.sallyport.service.environment;

import org.jspecify.annotations.NullMarked;

/**
 * Everybody's devices and sessions, for administrators: a page, a question before anything ends, and REST.
 *
 * <p>Decides how they are shown. Who may see and end them is decided by their use cases.
 */
@NullMarked
package org.sallyport.web.devices;

import org.jspecify.annotations.NullMarked;

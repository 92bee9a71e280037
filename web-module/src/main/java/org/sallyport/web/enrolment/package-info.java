/**
 * Setting up the second step, replacing it and turning it off: pages and REST.
 *
 * <p>Shows a key to its person alone, and in no address. Has no rule of its own about who may do what.
 */
@NullMarked
package org.sallyport.web.enrolment;

import org.jspecify.annotations.NullMarked;

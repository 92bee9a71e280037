/**
 * The authenticators of people: which are active, and how far their codes have been used.
 *
 * <p>Decides that a code serves once. Doesn't decide whether one is asked for.
 */
@NullMarked
package org.sallyport.service.enrolment;

import org.jspecify.annotations.NullMarked;

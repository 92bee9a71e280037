/**
 * What people have set up: authenticators and how far their codes have been used, and where codes by message go.
 *
 * <p>Decides that a code serves once. Doesn't decide whether one is asked for.
 */
@NullMarked
package org.sallyport.service.enrolment;

import org.jspecify.annotations.NullMarked;

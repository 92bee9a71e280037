/**
 * How a person proves the second step: methods, secret keys, codes and the authenticators that hold them.
 *
 * <p>Decides whether a code belongs to a key at an instant. Doesn't decide whether a code is asked for, and doesn't
 * make a code single use: that is the row of the {@link org.sallyport.domain.enrolment.Authenticator}.
 */
@NullMarked
package org.sallyport.domain.enrolment;

import org.jspecify.annotations.NullMarked;

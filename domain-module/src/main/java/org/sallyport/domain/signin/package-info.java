/**
 * What a sign-in leaves in the database: the half-finished one, the session it becomes, and the count of failures.
 *
 * <p>Decides when each of them has ended. Doesn't decide whether a code is asked for.
 */
@NullMarked
package org.sallyport.domain.signin;

import org.jspecify.annotations.NullMarked;

/**
 * Signing in: the use cases behind every sign-in page and the REST login.
 *
 * <p>Loads, asks the decision, records, returns. Doesn't decide who is asked for a code, and knows no HTTP.
 */
@NullMarked
package org.sallyport.service.signin;

import org.jspecify.annotations.NullMarked;

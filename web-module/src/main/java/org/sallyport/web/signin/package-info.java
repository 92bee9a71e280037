/**
 * Signing in over the web and over REST: the pages, the login endpoint, and who is behind a request.
 *
 * <p>Parses, calls one use case, folds over its outcome, answers. Has no rule of its own about who gets in.
 */
@NullMarked
package org.sallyport.web.signin;

import org.jspecify.annotations.NullMarked;

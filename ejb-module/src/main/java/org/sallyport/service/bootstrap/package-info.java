/**
 * The very first start: an environment and an administrator in it, so that somebody can sign in at all.
 *
 * <p>Decides that this happens once, in a database that has nobody, and whose password it is. Doesn't decide what that
 * administrator may do later.
 */
@NullMarked
package org.sallyport.service.bootstrap;

import org.jspecify.annotations.NullMarked;

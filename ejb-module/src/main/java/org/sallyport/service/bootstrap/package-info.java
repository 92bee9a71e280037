/**
 * The very first start: an environment and an administrator in it, so that somebody can sign in at all; and the way back
 * in for whoever runs the server, where no administrator is left.
 *
 * <p>Decides that the first happens once, in a database that has nobody, that the second happens once for the variables
 * that ask for it, and whose password it is. Doesn't decide what that administrator may do later.
 */
@NullMarked
package org.sallyport.service.bootstrap;

import org.jspecify.annotations.NullMarked;

/**
 * User Management (320), over REST and on pages.
 *
 * <p>Decides how people and lists of them look from outside. Doesn't decide who may see or change them.
 */
@NullMarked
package org.sallyport.web.people;

import org.jspecify.annotations.NullMarked;

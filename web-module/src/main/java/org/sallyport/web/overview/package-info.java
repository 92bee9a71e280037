/**
 * The console's first page.
 *
 * <p>Decides what an administrator sees first and what would be sensible to do next, as far as the own permissions go. Has
 * no rule of its own: whatever it shows, a use case has let through.
 */
@NullMarked
package org.sallyport.web.overview;

import org.jspecify.annotations.NullMarked;

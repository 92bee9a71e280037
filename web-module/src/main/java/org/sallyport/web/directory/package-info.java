/**
 * The people of an environment, for administrators.
 *
 * <p>Decides how what they may do, and the removal of two-step verification, look in JSON and on pages. Doesn't decide who
 * may see or change any of it.
 */
@NullMarked
package org.sallyport.web.directory;

import org.jspecify.annotations.NullMarked;

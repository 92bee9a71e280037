/**
 * The people of an environment, for administrators.
 *
 * <p>Decides how people and what they may do are written in JSON. Doesn't decide who may see or change any of it.
 */
@NullMarked
package org.sallyport.web.directory;

import org.jspecify.annotations.NullMarked;

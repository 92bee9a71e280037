/**
 * Work that goes on behind a page, which nobody has to wait for.
 *
 * <p>Decides what a job is and when it is over. Doesn't decide what it does: each capability brings its own.
 */
@NullMarked
package org.sallyport.domain.job;

import org.jspecify.annotations.NullMarked;

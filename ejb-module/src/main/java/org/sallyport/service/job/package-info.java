/**
 * Jobs: running them on whichever node is free, following and cancelling them, and handing out what they made.
 *
 * <p>Decides that each step is done once, whatever dies meanwhile. Doesn't decide what a step is: every {@code JobWork}
 * is found where its capability is.
 */
@NullMarked
package org.sallyport.service.job;

import org.jspecify.annotations.NullMarked;

/**
 * Asking the decision about somebody without anything following from it.
 *
 * <p>Decides who may ask. Has no rule of its own: what it answers is what the table decides about the situation that was
 * put together.
 */
@NullMarked
package org.sallyport.service.decision;

import org.jspecify.annotations.NullMarked;

/**
 * Whether somebody is let in, asked for a code, sent to set-up or refused: one ordered table for every door.
 *
 * <p>Decides from values alone, so that the same {@link org.sallyport.domain.decision.Situation} always has the same
 * {@link org.sallyport.domain.decision.Ruling}. Doesn't check a password or a code, read a clock or a row, or send a
 * message: the primary factor was right before, and whoever asked acts on the answer.
 */
@NullMarked
package org.sallyport.domain.decision;

import org.jspecify.annotations.NullMarked;

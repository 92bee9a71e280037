/**
 * The outbox: what people are told is written in the transaction it tells of, and sent after its commit.
 *
 * <p>Decides how a message reads, and when which node sends it. Doesn't decide who is told what, and never has a
 * transaction open while it talks to a mail server (ADR 13).
 */
@NullMarked
package org.sallyport.service.message;

import org.jspecify.annotations.NullMarked;

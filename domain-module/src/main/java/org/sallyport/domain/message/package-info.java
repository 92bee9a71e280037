/**
 * Messages that leave the product: what people are told, and the mail that waits to be sent.
 *
 * <p>Decides what an address is, when a message is tried again and when it is too old. Doesn't decide who is told what:
 * that is part of each use case.
 */
@NullMarked
package org.sallyport.domain.message;

import org.jspecify.annotations.NullMarked;

/**
 * Text messages as administrators look after them: what is left and used, how the gateway does, and whether a text arrives.
 *
 * <p>Decides who may look, top up and try, and says what they are told of texts: never what was in one.
 */
@NullMarked
package org.sallyport.service.delivery;

import org.jspecify.annotations.NullMarked;

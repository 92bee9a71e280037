/**
 * Text messages as administrators look after them: the gateway, the balance and what was used of it; and where a sample
 * run shows the texts themselves.
 *
 * <p>Decides how it reads. Doesn't decide what is sent.
 */
@NullMarked
package org.sallyport.web.delivery;

import org.jspecify.annotations.NullMarked;

/**
 * What hands a text message to the outside: the gateway that the deployment chose.
 *
 * <p>Decides how a gateway is spoken to and what its answer means. Doesn't decide what is sent, how often or to whom, and
 * keeps nothing that was.
 */
@NullMarked
package org.sallyport.service.gateway;

import org.jspecify.annotations.NullMarked;

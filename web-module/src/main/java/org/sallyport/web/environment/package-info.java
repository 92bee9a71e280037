/**
 * An environment's settings over REST.
 *
 * <p>Decides how settings are written in JSON. Doesn't decide which are possible, nor who may change them.
 */
@NullMarked
package org.sallyport.web.environment;

import org.jspecify.annotations.NullMarked;

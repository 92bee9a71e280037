/**
 * Values that every capability stores: instants and sealed secrets.
 *
 * <p>Decides how they look in a column, alike on every database. Doesn't decide what is sealed, nor with which key.
 */
@NullMarked
package org.sallyport.domain.platform;

import org.jspecify.annotations.NullMarked;

/**
 * What the use cases stand on: the clock, deployment facts, keys, migrations and health.
 *
 * <p>Decides whether the product may start at all. Knows no person and no policy.
 */
@NullMarked
package org.sallyport.service.platform;

import org.jspecify.annotations.NullMarked;

/**
 * People who aren't real: the sample organisation of the run command, and the crowd of the load tests.
 *
 * <p>Fills an empty database when asked to, and never another one. A production start has none of it.
 */
@NullMarked
package org.sallyport.service.sample;

import org.jspecify.annotations.NullMarked;

/**
 * The audit log, as people and applications read it.
 *
 * <p>Decides how an entry is written. Has no rule of its own about who reads it.
 */
@NullMarked
package org.sallyport.web.audit;

import org.jspecify.annotations.NullMarked;

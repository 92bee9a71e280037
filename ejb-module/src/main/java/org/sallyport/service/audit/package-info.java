/**
 * Writing the audit log.
 *
 * <p>Decides that an entry is part of the transaction it tells of: what can't be audited doesn't happen. Doesn't decide
 * what is told.
 */
@NullMarked
package org.sallyport.service.audit;

import org.jspecify.annotations.NullMarked;

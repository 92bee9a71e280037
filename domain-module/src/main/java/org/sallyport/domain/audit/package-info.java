/**
 * What happened, to whom, and why: one append-only entry for each security outcome.
 *
 * <p>Decides what an entry says. Holds no password, code, token or key, and is never changed once written.
 */
@NullMarked
package org.sallyport.domain.audit;

import org.jspecify.annotations.NullMarked;

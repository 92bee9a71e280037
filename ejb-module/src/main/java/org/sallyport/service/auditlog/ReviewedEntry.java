package org.sallyport.service.auditlog;

import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditLine;

/**
 * An entry as people read it.
 *
 * @param actor who did it, or null where nobody was recognised
 * @param subject whom it was done to, likewise
 */
public record ReviewedEntry(
        AuditLine line, @Nullable Named actor, @Nullable Named subject) {}

package org.sallyport.service.auditlog;

import org.sallyport.service.platform.Slice;

/** How looking at the audit log ended. */
public sealed interface Review {

    /** Newest first. */
    record Entries(Slice<ReviewedEntry> slice) implements Review {}

    record Entry(ReviewedEntry entry) implements Review {}

    /** There is no such entry or person in the administrator's environment, whatever there is in others. */
    record NotThere() implements Review {}

    record Forbidden() implements Review {}
}

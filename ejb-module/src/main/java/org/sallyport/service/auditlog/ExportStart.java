package org.sallyport.service.auditlog;

import org.sallyport.service.job.FollowedJob;

/** What came of asking for an export of the log. */
public sealed interface ExportStart {

    /** It goes on behind the page; follow it by its id. */
    record Begun(FollowedJob job) implements ExportStart {}

    record Forbidden() implements ExportStart {}
}

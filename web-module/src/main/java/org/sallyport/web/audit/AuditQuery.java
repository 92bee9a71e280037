package org.sallyport.web.audit;

import java.util.HashSet;
import java.util.Set;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditGroup;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.auditlog.AuditFilter;
import org.sallyport.service.auditlog.ExportingAudit;
import org.sallyport.service.auditlog.QuickView;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.web.platform.Query;

/** Which entries of the log an address asks for. */
public record AuditQuery(AuditFilter filter, PageRequest page) {

    /** A login is the longest that may stand for a person. */
    private static final int PERSON = 320;

    private static final int SOURCE = 60;

    static AuditQuery read(Query query) {
        return new AuditQuery(filter(query), query.page());
    }

    static ExportingAudit.Order order(Query query) {
        return new ExportingAudit.Order(
                filter(query),
                query.word("format", ExportingAudit.Format.values()).orElse(ExportingAudit.Format.CSV));
    }

    private static AuditFilter filter(Query query) {
        AuditFilter view =
                query.word("view", QuickView.values()).map(QuickView::filter).orElse(AuditFilter.ALL);
        Set<AuditAction> actions = new HashSet<>(query.words("action", AuditAction.values()));
        query.words("group", AuditGroup.values()).forEach(group -> actions.addAll(group.actions()));
        Set<AuditOutcome> outcomes = query.words("outcome", AuditOutcome.values());
        return new AuditFilter(
                query.instant("from").orElse(null),
                query.instant("until").orElse(null),
                actions.isEmpty() ? view.actions() : actions,
                outcomes.isEmpty() ? view.outcomes() : outcomes,
                query.text("actor", PERSON).orElse(null),
                query.text("subject", PERSON).orElse(null),
                query.text("source", SOURCE).orElse(null),
                query.word("door", Door.values()).orElse(null));
    }
}

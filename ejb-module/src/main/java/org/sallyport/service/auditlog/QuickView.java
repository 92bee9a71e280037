package org.sallyport.service.auditlog;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditGroup;
import org.sallyport.domain.audit.AuditOutcome;

/** Filters that everybody who reads the log needs sooner or later. */
public enum QuickView {
    SIGN_IN_FAILURES(AuditFilter.ALL
            .ofActions(AuditGroup.SIGN_INS.actions())
            .ending(Set.of(AuditOutcome.REFUSED, AuditOutcome.DENIED))),
    ADMINISTRATORS_CHANGES(AuditFilter.ALL
            .ofActions(both(AuditGroup.USERS, AuditGroup.SETTINGS))
            .ending(Set.of(AuditOutcome.DONE))),
    POLICY_CHANGES(
            AuditFilter.ALL.ofActions(Set.of(AuditAction.CHANGE_SETTINGS)).ending(Set.of(AuditOutcome.DONE))),
    EXPORTS(AuditFilter.ALL.ofActions(
            Set.of(AuditAction.EXPORT_AUDIT, AuditAction.EXPORT_USERS, AuditAction.FETCH_RESULT))),
    /** Of two-step verification, by whomever. */
    REMOVALS(AuditFilter.ALL
            .ofActions(Set.of(AuditAction.TURN_OFF, AuditAction.REMOVE_TWO_STEP))
            .ending(Set.of(AuditOutcome.DONE)));

    private final AuditFilter filter;

    QuickView(AuditFilter filter) {
        this.filter = filter;
    }

    public AuditFilter filter() {
        return filter;
    }

    private static Set<AuditAction> both(AuditGroup one, AuditGroup other) {
        return Stream.of(one, other).flatMap(group -> group.actions().stream()).collect(Collectors.toSet());
    }
}

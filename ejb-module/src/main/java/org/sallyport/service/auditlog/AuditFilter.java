package org.sallyport.service.auditlog;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.signin.Door;

/**
 * Which entries somebody looks for; what is empty or null lets all pass.
 *
 * @param from the first instant
 * @param until the first instant after
 * @param actor the id of who did it
 * @param subject the id of whom it was done to
 * @param source the peer's address, exactly
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        Set<AuditAction> actions,
        Set<AuditOutcome> outcomes,
        @Nullable String actor,
        @Nullable String subject,
        @Nullable String source,
        @Nullable Door door) {

    public static final AuditFilter ALL = new AuditFilter(null, null, Set.of(), Set.of(), null, null, null, null);

    public AuditFilter {
        actions = Set.copyOf(actions);
        outcomes = Set.copyOf(outcomes);
    }

    public AuditFilter ofActions(Set<AuditAction> chosen) {
        return new AuditFilter(from, until, chosen, outcomes, actor, subject, source, door);
    }

    public AuditFilter ending(Set<AuditOutcome> chosen) {
        return new AuditFilter(from, until, actions, chosen, actor, subject, source, door);
    }

    AuditFilter by(@Nullable String userId) {
        return new AuditFilter(from, until, actions, outcomes, userId, subject, source, door);
    }

    public AuditFilter concerning(@Nullable String userId) {
        return new AuditFilter(from, until, actions, outcomes, actor, userId, source, door);
    }

    public AuditFilter since(Instant first) {
        return new AuditFilter(first, until, actions, outcomes, actor, subject, source, door);
    }

    /** Nothing that happens from {@code end} on, for who reads it bit by bit. */
    AuditFilter before(Instant end) {
        Instant earlier = until == null || end.isBefore(until) ? end : until;
        return new AuditFilter(from, earlier, actions, outcomes, actor, subject, source, door);
    }

    /**
     * The same entries in parts, each of which one index holds in order: together as cheap as one, and it needs no luck
     * with what a planner thinks of a list of values.
     */
    Stream<AuditFilter> parts() {
        if (actor != null || subject != null || source != null) {
            return Stream.of(this);
        }
        if (!actions.isEmpty()) {
            return actions.stream().map(action -> ofActions(Set.of(action)));
        }
        return outcomes.isEmpty() ? Stream.of(this) : outcomes.stream().map(outcome -> ending(Set.of(outcome)));
    }
}

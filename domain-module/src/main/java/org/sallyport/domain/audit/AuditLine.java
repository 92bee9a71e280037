package org.sallyport.domain.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Explanation;
import org.sallyport.domain.signin.Door;

/**
 * What an audit entry says, as a value.
 *
 * @param reason of the decision, or why something was refused; null where there is nothing to explain
 * @param trace of the decision, or null where none was asked
 * @param environmentId null for what happened before anybody was recognised
 * @param policyVersion the version of the settings that held, where they were asked
 * @param source the peer's address
 * @param detail what was changed, in words that hold no secret
 */
public record AuditLine(
        String id,
        Instant at,
        AuditAction action,
        AuditOutcome outcome,
        @Nullable String reason,
        @Nullable String trace,
        @Nullable String environmentId,
        @Nullable Long policyVersion,
        @Nullable String actorId,
        @Nullable String subjectId,
        Door door,
        String source,
        @Nullable String detail) {

    /** The order of the log, which is total. */
    public static final Comparator<AuditLine> NEWEST_FIRST =
            Comparator.comparing(AuditLine::at).thenComparing(AuditLine::id).reversed();

    public Optional<Explanation> explanation() {
        return Optional.ofNullable(reason).map(why -> Explanation.stored(why, trace));
    }
}

package org.sallyport.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;

/**
 * One line of the audit log. Built in one go and then persisted with the change it tells of, in the same transaction;
 * its sequence and chain are added by whoever chains the log.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private String id;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AuditAction action;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AuditOutcome outcome;

    @Column
    private @Nullable String reason;

    @Column
    private @Nullable String trace;

    @Column(name = "environment_id")
    private @Nullable String environmentId;

    @Column(name = "policy_version")
    private @Nullable Long policyVersion;

    @Column(name = "actor_id")
    private @Nullable String actorId;

    @Column(name = "subject_id")
    private @Nullable String subjectId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Door door;

    @Column(nullable = false)
    private String source;

    @Column
    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    public AuditEntry(String id, Instant at, AuditAction action, AuditOutcome outcome, Door door, String source) {
        this.id = id;
        this.at = at;
        this.action = action;
        this.outcome = outcome;
        this.door = door;
        this.source = source;
    }

    /** Somebody did this to themselves, as every sign-in is. */
    public AuditEntry about(Party party) {
        return about(party.environmentId(), party.userId());
    }

    public AuditEntry about(String environmentId, String userId) {
        this.environmentId = environmentId;
        this.actorId = userId;
        this.subjectId = userId;
        return this;
    }

    /** Whom the actor did it to, where that is somebody else. */
    public AuditEntry concerning(String userId) {
        this.subjectId = userId;
        return this;
    }

    /** The version of the settings that held. */
    public AuditEntry under(long policyVersion) {
        this.policyVersion = policyVersion;
        return this;
    }

    public AuditEntry because(String reason) {
        this.reason = reason;
        return this;
    }

    /** Which rules the decision passed on its way, for the console's "why?". */
    public AuditEntry tracedBy(String trace) {
        this.trace = trace;
        return this;
    }

    /** What was changed, in words that hold no secret. */
    public AuditEntry saying(String detail) {
        this.detail = detail;
        return this;
    }

    /** What it says. */
    public AuditLine line() {
        return new AuditLine(
                id,
                at,
                action,
                outcome,
                reason,
                trace,
                environmentId,
                policyVersion,
                actorId,
                subjectId,
                door,
                source,
                detail);
    }
}

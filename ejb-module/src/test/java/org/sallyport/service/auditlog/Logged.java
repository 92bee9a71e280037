package org.sallyport.service.auditlog;

import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.job.AddingJob;
import org.sallyport.service.job.JobParts;
import org.sallyport.service.job.Jobs;
import org.sallyport.service.job.UnheardEvent;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TimeSource;

/** An environment with two people in it, what the log says about them, and the use cases that read it. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
final class Logged {

    final TestDatabase database;
    final Environment environment = People.environment();
    final StaffUser ann = People.userOf(environment, "ann");
    final StaffUser ada = People.userOf(environment, "ada");

    Logged(TestDatabase database) {
        this.database = database;
        database.run(em -> {
            em.persist(environment);
            em.flush();
            em.persist(ann);
            em.persist(ada);
        });
    }

    AuditEntry entry(AuditAction action, AuditOutcome outcome, Instant at) {
        return new AuditEntry(UUID.randomUUID().toString(), at, action, outcome, Door.WEB, "192.0.2.7");
    }

    /** By and to ann, at {@code at}. */
    String anns(AuditAction action, AuditOutcome outcome, Instant at) {
        return saved(entry(action, outcome, at).about(environment.id(), ann.id()));
    }

    String saved(AuditEntry entry) {
        database.run(em -> em.persist(entry));
        return entry.line().id();
    }

    SignedInUser administrator(Permission... permissions) {
        return in(ada, permissions);
    }

    SignedInUser in(StaffUser user, Permission... permissions) {
        return new SignedInUser(
                "session",
                new SignedInUser.EnvironmentName(environment.id(), environment.key(), environment.name()),
                user.id(),
                user.login(),
                user.name(),
                Set.of(),
                Set.of(permissions),
                Assurance.CODE,
                NOW,
                NOW,
                NOW,
                false);
    }

    static TimeSource at(Instant now) {
        return new TimeSource(Clock.fixed(now, ZoneOffset.UTC));
    }

    static Authority authority(EntityManager em) {
        return new Authority(new AuditTrail(em, at(NOW), new Randomness()));
    }

    static ReviewingAudit reviewingAudit(EntityManager em) {
        ReviewingAudit useCase = new ReviewingAudit();
        useCase.log = new AuditLog(em);
        useCase.names = names(em);
        useCase.authority = authority(em);
        return useCase;
    }

    static ExplainingSignIns explainingSignIns(EntityManager em) {
        ExplainingSignIns useCase = new ExplainingSignIns();
        useCase.log = new AuditLog(em);
        useCase.names = names(em);
        useCase.authority = authority(em);
        return useCase;
    }

    static ReviewingOwnActivity reviewingOwnActivity(EntityManager em, Instant now) {
        ReviewingOwnActivity useCase = new ReviewingOwnActivity();
        useCase.log = new AuditLog(em);
        useCase.names = names(em);
        useCase.time = at(now);
        return useCase;
    }

    static Names names(EntityManager em) {
        return new Names(em, new Users(em));
    }

    static ExportingAudit exportingAudit(EntityManager em) {
        ExportingAudit useCase = new ExportingAudit();
        useCase.addingJob =
                new AddingJob(new Jobs(em), new JobParts(em), new Randomness(), at(NOW), new UnheardEvent<>());
        useCase.names = names(em);
        useCase.authority = authority(em);
        useCase.audit = new AuditTrail(em, at(NOW), new Randomness());
        useCase.time = at(NOW);
        return useCase;
    }
}

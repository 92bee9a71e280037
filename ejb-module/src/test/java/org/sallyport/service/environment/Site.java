package org.sallyport.service.environment;

import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.CheapHasher;
import org.sallyport.service.directory.PasswordHasher;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.directory.Users;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TimeSource;

/** The site with an administrator in it, and the use cases as the container would put them together. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
final class Site {

    static final Origin ORIGIN = Origin.rest("192.0.2.7");

    final TestDatabase database;
    final Environment environment = People.environment();
    final StaffUser ada = People.userOf(environment, "ada");

    PasswordHasher hasher = CheapHasher.open();

    Site(TestDatabase database) {
        this.database = database;
        environment.becomeSite();
        database.run(em -> {
            em.persist(environment);
            em.flush();
            em.persist(ada);
        });
    }

    SignedInUser administrator(Permission... permissions) {
        return new SignedInUser(
                "session",
                new SignedInUser.EnvironmentName(environment.id(), environment.key(), environment.name()),
                ada.id(),
                ada.login(),
                ada.name(),
                Set.of(),
                Set.of(permissions),
                Assurance.CODE,
                NOW,
                NOW,
                NOW,
                false);
    }

    <T> T founding(Function<FoundingEnvironment, T> call) {
        return database.call(em -> {
            FoundingEnvironment useCase = new FoundingEnvironment();
            useCase.environments = new Environments(em);
            useCase.founding = new Founding(useCase.environments, new Users(em), new Throttles(em), time());
            useCase.audit = audit(em);
            useCase.authority = new Authority(useCase.audit);
            useCase.hasher = hasher;
            useCase.randomness = new Randomness();
            useCase.time = time();
            return call.apply(useCase);
        });
    }

    <T> T managing(Function<ManagingEnvironments, T> call) {
        return database.call(em -> {
            ManagingEnvironments useCase = new ManagingEnvironments();
            useCase.environments = new Environments(em);
            useCase.audit = audit(em);
            useCase.authority = new Authority(useCase.audit);
            return call.apply(useCase);
        });
    }

    <T> T helpContact(Function<EditingHelpContact, T> call) {
        return database.call(em -> {
            EditingHelpContact useCase = new EditingHelpContact();
            useCase.environments = new Environments(em);
            useCase.helpDesks = new HelpDesks(em);
            useCase.audit = audit(em);
            return call.apply(useCase);
        });
    }

    /** What the log of an environment says of an action that ended so. */
    List<String> log(String environmentKey, AuditAction action, AuditOutcome outcome) {
        return database.call(em -> em.createQuery(
                        "select a.detail from AuditEntry a, Environment e where a.environmentId = e.id and e.key = :key"
                                + " and a.action = :action and a.outcome = :outcome",
                        String.class)
                .setParameter("key", environmentKey)
                .setParameter("action", action)
                .setParameter("outcome", outcome)
                .getResultList());
    }

    private static AuditTrail audit(EntityManager em) {
        return new AuditTrail(em, time(), new Randomness());
    }

    private static TimeSource time() {
        return new TimeSource(Clock.fixed(NOW, ZoneOffset.UTC));
    }
}

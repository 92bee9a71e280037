package org.sallyport.service.people;

import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.Holders;
import org.sallyport.service.directory.MadeUpPassword;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Throttles;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.TestMethods;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.message.TestNotices;
import org.sallyport.service.people.ManagingUsers.Start;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;
import org.sallyport.service.platform.TimeSource;

/** An environment with an administrator, and the use cases as the container would put them together. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
final class Office {

    static final Origin HERE = Origin.rest("192.0.2.7");

    final TestDatabase database;
    final Environment environment = People.environment();
    final StaffUser ada = People.userOf(environment, "ada");

    Office(TestDatabase database) {
        this.database = database;
        ada.activate("ada's hash");
        ada.hold(EnumSet.allOf(Permission.class));
        database.run(em -> {
            em.persist(environment);
            em.flush();
        });
        add(ada);
    }

    StaffUser add(StaffUser user) {
        database.run(em -> {
            new Users(em).add(user);
            new Throttles(em).add(user.id());
        });
        return user;
    }

    StaffUser add(String login, String name) {
        StaffUser user = People.userOf(environment, login);
        user.rename(name);
        user.activate("the hash of " + login);
        return add(user);
    }

    StaffUser find(StaffUser user) {
        return database.call(em -> new Users(em).get(user.id()));
    }

    SignedInUser administrator() {
        return People.in(ada, EnumSet.allOf(Permission.class));
    }

    SignedInUser administratorWith(Permission... permissions) {
        return People.in(ada, Set.of(permissions));
    }

    SignedInUser administratorWithout(Permission permission) {
        return People.in(ada, EnumSet.complementOf(EnumSet.of(permission)));
    }

    static Start start() {
        return new Start(MadeUpPassword.of(16, new Randomness()), "new hash");
    }

    /** What the log says of what the administrator did, in no order. */
    List<AuditOutcome> audited(AuditAction action) {
        return database.call(em -> em.createQuery(
                        "select e.outcome from AuditEntry e where e.action = :action and e.actorId = :actor",
                        AuditOutcome.class)
                .setParameter("action", action)
                .setParameter("actor", ada.id())
                .getResultList());
    }

    /** What the log says of it in words. */
    List<String> said(AuditAction action) {
        return database.call(em -> em.createQuery(
                        "select e.detail from AuditEntry e where e.action = :action and e.actorId = :actor",
                        String.class)
                .setParameter("action", action)
                .setParameter("actor", ada.id())
                .getResultList());
    }

    UserOutcome record(Function<RecordingUser, UserOutcome> use) {
        return database.call(em -> use.apply(recordingUser(em)));
    }

    static RecordingUser recordingUser(EntityManager em) {
        RecordingUser useCase = new RecordingUser();
        useCase.users = new Users(em);
        useCase.environments = new Environments(em);
        useCase.authenticators = new Authenticators(em, TestKeys.sealing());
        useCase.methods = TestMethods.in(em);
        useCase.newPeople = newPeople(em);
        useCase.editRules = new EditRules();
        useCase.holders = new Holders(em);
        useCase.notices = TestNotices.in(em, NOW);
        useCase.audit = audit(em);
        useCase.authority = new Authority(useCase.audit);
        useCase.time = time();
        return useCase;
    }

    static ReviewingUsers reviewingUsers(EntityManager em) {
        ReviewingUsers useCase = new ReviewingUsers();
        useCase.staffLists = new StaffLists(em, time());
        useCase.environments = new Environments(em);
        useCase.authority = new Authority(audit(em));
        return useCase;
    }

    static NewPeople newPeople(EntityManager em) {
        return new NewPeople(new Users(em), new Throttles(em), new Randomness(), time());
    }

    static AuditTrail audit(EntityManager em) {
        return new AuditTrail(em, time(), new Randomness());
    }

    static TimeSource time() {
        return new TimeSource(Clock.fixed(NOW, ZoneOffset.UTC));
    }
}

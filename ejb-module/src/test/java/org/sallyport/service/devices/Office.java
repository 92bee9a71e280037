package org.sallyport.service.devices;

import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.signin.Forgetting;
import org.sallyport.service.signin.Household;
import org.sallyport.service.signin.Sessions;
import org.sallyport.service.signin.SignIns;

/** An environment in which ann administers and ben works, and the use cases as the container would put them together. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
final class Office {

    static final Origin HERE = Origin.web("192.0.2.7");
    static final Instant LATER = NOW.plusSeconds(60);

    final TestDatabase database;
    final Household people;
    final Device annsDesk;
    final Session annsSession;

    Office(TestDatabase database) {
        this.database = database;
        people = new Household(database);
        annsDesk = people.remembered(people.ann, true, NOW);
        annsSession = people.session(people.ann, annsDesk, NOW);
    }

    SignedInUser ann(Permission... held) {
        SignedInUser plain = people.in(annsSession, people.ann);
        return new SignedInUser(
                plain.sessionId(),
                plain.environment(),
                plain.userId(),
                plain.login(),
                plain.name(),
                plain.roles(),
                Set.of(held),
                plain.assurance(),
                plain.signedInAt(),
                plain.expiresAt(),
                plain.idleUntil(),
                plain.passwordChangeDue());
    }

    SignedInUser administrator() {
        return ann(Permission.MANAGE_DEVICES);
    }

    <T> T reviewing(Function<ReviewingAllDevices, T> work) {
        return database.call(em -> {
            ReviewingAllDevices useCase = new ReviewingAllDevices();
            useCase.rows = rows(em);
            useCase.environments = new Environments(em);
            useCase.users = new Users(em);
            useCase.authority = authority(em);
            return work.apply(useCase);
        });
    }

    <T> T reviewingPerson(Function<ReviewingPersonsDevices, T> work) {
        return database.call(em -> {
            ReviewingPersonsDevices useCase = new ReviewingPersonsDevices();
            useCase.rows = rows(em);
            useCase.environments = new Environments(em);
            useCase.users = new Users(em);
            useCase.authority = authority(em);
            return work.apply(useCase);
        });
    }

    Ending end(SignedInUser administrator, String sessionId) {
        return database.call(em -> {
            EndingSession useCase = new EndingSession();
            useCase.sessions = new Sessions(em);
            useCase.authority = authority(em);
            useCase.audit = Household.audit(em, LATER);
            useCase.time = Household.at(LATER);
            return useCase.end(administrator, sessionId, HERE);
        });
    }

    Ending revoke(SignedInUser administrator, String deviceId) {
        return database.call(em -> {
            RevokingDevice useCase = new RevokingDevice();
            useCase.devices = Household.devices(em);
            useCase.sessions = new Sessions(em);
            useCase.forgetting = new Forgetting(useCase.devices, new SignIns(em), useCase.sessions);
            useCase.authority = authority(em);
            useCase.audit = Household.audit(em, LATER);
            useCase.time = Household.at(LATER);
            return useCase.revoke(administrator, deviceId, HERE);
        });
    }

    Ending signOut(SignedInUser administrator, String userId) {
        return database.call(em -> {
            SigningOutPerson useCase = new SigningOutPerson();
            useCase.sessions = new Sessions(em);
            useCase.users = new Users(em);
            useCase.authority = authority(em);
            useCase.audit = Household.audit(em, LATER);
            useCase.time = Household.at(LATER);
            return useCase.signOut(administrator, userId, HERE);
        });
    }

    Ending signOutEverybody(SignedInUser administrator, String environment, String typed) {
        return database.call(em -> {
            SigningOutEverybody useCase = new SigningOutEverybody();
            useCase.sessions = new Sessions(em);
            useCase.authority = authority(em);
            useCase.audit = Household.audit(em, LATER);
            useCase.time = Household.at(LATER);
            return useCase.signOut(administrator, new SigningOutEverybody.Order(environment, typed), HERE);
        });
    }

    boolean isAlive(Session session) {
        return database.call(em -> new Sessions(em).get(session.id())).isAliveAt(LATER, SessionLimits.OFFICE_DAY);
    }

    boolean isThere(Device device) {
        return database.call(em -> Household.devices(em).find(device.id())).isPresent();
    }

    /** What entries of this action say: outcome, whom it concerns, and the detail. */
    String audited(String action) {
        return database.call(em -> ((List<?>)
                        em.createNativeQuery("select outcome || ' ' || subject_id || ' ' || detail from audit_entry"
                                        + " where action = ?1 and actor_id = ?2")
                                .setParameter(1, action)
                                .setParameter(2, people.ann.id())
                                .getResultList())
                .stream().map(Object::toString).collect(Collectors.joining("; ")));
    }

    private static OwnedRows rows(EntityManager em) {
        return new OwnedRows(new LastUses(em), new Sessions(em), Household.at(LATER));
    }

    private static Authority authority(EntityManager em) {
        return new Authority(Household.audit(em, LATER));
    }
}

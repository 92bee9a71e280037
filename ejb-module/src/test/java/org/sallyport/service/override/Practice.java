package org.sallyport.service.override;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.environment.Preset;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.CheckingPassword;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.TestMethods;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.message.TestNotices;
import org.sallyport.service.override.RecordingOverride.Wanted;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;
import org.sallyport.service.signin.ChangeOutcome;
import org.sallyport.service.signin.Household;
import org.sallyport.service.signin.RemovalCheck;

/** An environment with administrators, and the switch's use cases as the container would put them together. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
final class Practice {

    static final Origin HERE = Origin.rest("192.0.2.7");
    static final Instant NOW = People.NOW;

    final TestDatabase database;
    final Household home;
    final StaffUser ada;
    final StaffUser dora;

    Practice(TestDatabase database) {
        this.database = database;
        home = new Household(database);
        ada = administrator("ada");
        dora = administrator("dora");
        database.run(em -> List.of(home.ann, home.ben)
                .forEach(person -> new Users(em).get(person.id()).writeTo(person.login() + "@example.org")));
    }

    private StaffUser administrator(String login) {
        return home.hired(login, Permission.OPEN_USER_MANAGEMENT, Permission.EDIT_USERS, Permission.REMOVE_TWO_STEP);
    }

    /** By the settings of a clinic. */
    void allowExemptions() {
        database.run(em -> new Environments(em).get(home.environment.id()).adopt(Preset.CLINIC_SMS.settings()));
    }

    StaffUser find(StaffUser person) {
        return database.call(em -> new Users(em).get(person.id()));
    }

    OverrideChange to(TwoStepOverride wanted, StaffUser person) {
        return new OverrideChange(person.id(), find(person).version(), wanted, "", null);
    }

    OverrideChange exempting(StaffUser person, String reason, @Nullable Instant until) {
        return new OverrideChange(person.id(), find(person).version(), TwoStepOverride.EXEMPT, reason, until);
    }

    UserOutcome change(OverrideChange change) {
        return change(change, NOW);
    }

    UserOutcome change(OverrideChange change, Instant now) {
        return database.call(em -> recording(em, now).change(new Wanted(in(ada), change, HERE)));
    }

    UserOutcome change(SignedInUser administrator, OverrideChange change) {
        return database.call(em -> recording(em, NOW).change(new Wanted(administrator, change, HERE)));
    }

    /** With the own password, which was right. */
    ChangeOutcome prove(StaffUser administrator, OverrideChange change) {
        Session session = home.session(administrator, null, NOW);
        return database.call(em -> {
            Wanted wanted = new Wanted(in(administrator), change, HERE);
            RemovalCheck.Wanted proven = new RemovalCheck.Wanted(
                    home.in(session, administrator),
                    change.userId(),
                    HERE,
                    new ProvenOverride(recording(em, NOW), wanted));
            return Household.removalCheck(em, NOW).byPassword(proven, CheckingPassword.Result.RIGHT);
        });
    }

    SignedInUser in(StaffUser administrator) {
        return People.in(administrator, administrator.permissions());
    }

    boolean isEnrolled(StaffUser person) {
        return database.call(em -> new Authenticators(em, TestKeys.sealing())
                .findActive(person.id())
                .isPresent());
    }

    <T> T review(Instant now, Function<ReviewingExemptions, T> use) {
        return database.call(em -> {
            ReviewingExemptions useCase = new ReviewingExemptions();
            useCase.exemptions = new Exemptions(em);
            useCase.environments = new Environments(em);
            useCase.authority = new Authority(Household.audit(em, now));
            useCase.time = Household.at(now);
            return use.apply(useCase);
        });
    }

    EndingExemption.End end(SignedInUser administrator, String id, Instant now) {
        return database.call(em -> {
            EndingExemption useCase = new EndingExemption();
            useCase.exemptions = new Exemptions(em);
            useCase.users = new Users(em);
            useCase.notices = TestNotices.in(em, now);
            useCase.audit = Household.audit(em, now);
            useCase.authority = new Authority(useCase.audit);
            useCase.time = Household.at(now);
            return useCase.end(administrator, id, HERE);
        });
    }

    /** What the log says of it in words, in no order. */
    List<String> said(AuditAction action) {
        return database.call(em -> em.createQuery(
                        "select e.detail from AuditEntry e where e.action = :action and e.environmentId = :environment"
                                + " and e.detail is not null",
                        String.class)
                .setParameter("action", action)
                .setParameter("environment", home.environment.id())
                .getResultList());
    }

    List<Notice> told(StaffUser person) {
        return database.call(em -> TestNotices.to(person, em));
    }

    private static RecordingOverride recording(EntityManager em, Instant now) {
        RecordingOverride useCase = new RecordingOverride();
        useCase.users = new Users(em);
        useCase.environments = new Environments(em);
        useCase.authenticators = new Authenticators(em, TestKeys.sealing());
        useCase.methods = TestMethods.in(em);
        useCase.exemptions = new Exemptions(em);
        useCase.notices = TestNotices.in(em, now);
        useCase.audit = Household.audit(em, now);
        useCase.authority = new Authority(useCase.audit);
        useCase.randomness = new Randomness();
        useCase.time = Household.at(now);
        return useCase;
    }
}

package org.sallyport.service.override;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Exemption;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.platform.ChangeText;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.Methods;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.message.Notices;
import org.sallyport.service.message.Wording;
import org.sallyport.service.people.FieldFault;
import org.sallyport.service.people.UserDetails;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.ChangeOutcome;

/** The transactions of a person's switch: each holds the person, checks permission, version and rules, and audits. */
@Stateless
public class RecordingOverride {

    @Inject
    Users users;

    @Inject
    Environments environments;

    @Inject
    Authenticators authenticators;

    @Inject
    Methods methods;

    @Inject
    Exemptions exemptions;

    @Inject
    Notices notices;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    Randomness randomness;

    @Inject
    TimeSource time;

    /** A choice, and who makes it from where. */
    record Wanted(SignedInUser administrator, OverrideChange change, Origin origin) {}

    /** What speaks against it, whatever proof comes along; who lacks the permission is audited. */
    public Optional<UserOutcome> refusal(Wanted wanted) {
        if (!authority.permits(
                Permission.EDIT_USERS, wanted.administrator(), AuditAction.CHANGE_OVERRIDE, wanted.origin())) {
            return Optional.of(new UserOutcome.Forbidden());
        }
        Optional<StaffUser> held = hold(wanted);
        return held.isEmpty() ? Optional.of(new UserOutcome.NotThere()) : refusal(wanted, held.get());
    }

    /** Without a proof, and so not where one is due. */
    public UserOutcome change(Wanted wanted) {
        return refusal(wanted).orElseGet(() -> {
            StaffUser user = users.get(wanted.change().userId());
            if (isProofDue(wanted.change(), user)) {
                return new UserOutcome.Unproven(new ChangeOutcome.ProofDue());
            }
            carryOut(wanted, user);
            return new UserOutcome.Shown(details(user, settings(wanted)));
        });
    }

    /** Who is chosen for, and whether the environment honours exemptions. */
    record Person(UserDetails details, boolean exemptible) {}

    /** Empty for who lacks the permission, and where the environment has no such person. */
    public Optional<Person> person(SignedInUser administrator, String userId, Origin origin) {
        if (!authority.permits(Permission.EDIT_USERS, administrator, AuditAction.CHANGE_OVERRIDE, origin)) {
            return Optional.empty();
        }
        String environmentId = administrator.environment().id();
        TwoStepSettings settings = environments.get(environmentId).settings();
        return users.findIn(environmentId, userId)
                .map(user -> new Person(details(user, settings), settings.allowExemptions()));
    }

    /** After {@link #refusal} in the same transaction; whether what the person has set up goes with it (D-06). */
    public boolean carryOut(Wanted wanted) {
        StaffUser user = users.get(wanted.change().userId());
        boolean removes = wanted.change().unchecks(user.overrideAt(time.now()));
        carryOut(wanted, user);
        return removes;
    }

    /** Who comes second of two administrators finds another version. Authenticators come first, as in every sign-in. */
    private Optional<StaffUser> hold(Wanted wanted) {
        authenticators.hold(List.of(wanted.change().userId()));
        return users.lock(
                wanted.administrator().environment().id(), wanted.change().userId());
    }

    private Optional<UserOutcome> refusal(Wanted wanted, StaffUser user) {
        TwoStepSettings settings = settings(wanted);
        if (user.version() != wanted.change().version()) {
            return Optional.of(new UserOutcome.ChangedMeanwhile(details(user, settings)));
        }
        List<FieldFault> faults = OverrideRules.faultsIn(wanted.change(), wanted.administrator(), settings, time.now());
        return faults.isEmpty() ? Optional.empty() : Optional.of(new UserOutcome.Invalid(faults));
    }

    /** Where somebody who gives a code now wouldn't have to: as the removal does, it takes a proof (D-28). */
    private boolean isProofDue(OverrideChange change, StaffUser user) {
        boolean weakens = change.exempts() || change.unchecks(user.overrideAt(time.now()));
        return weakens && methods.isAnySetUp(user.id());
    }

    private void carryOut(Wanted wanted, StaffUser user) {
        Instant now = time.now();
        TwoStepOverride before = user.overrideAt(now);
        if (wanted.change().changesNothing(before)) {
            return;
        }
        Optional<Exemption> ended = exemptions.inForce(user.id(), now);
        ended.ifPresent(
                exemption -> exemptions.end(exemption, wanted.administrator().userId(), now));
        Optional<Exemption.Terms> granted = terms(wanted.change());
        granted.ifPresentOrElse(
                terms -> {
                    user.exempt(terms.until());
                    exemptions.add(new Exemption(
                            randomness.id(), user, wanted.administrator().userId(), terms, now));
                },
                () -> user.take(wanted.change().wanted()));
        users.flush();
        tell(user, wanted, before);
        audit.add(audit.entry(AuditAction.CHANGE_OVERRIDE, AuditOutcome.DONE, wanted.origin())
                .about(
                        wanted.administrator().environment().id(),
                        wanted.administrator().userId())
                .concerning(user.id())
                .saying(inWords(before, wanted.change().wanted(), ended.map(Exemption::terms), granted)));
    }

    private void tell(StaffUser user, Wanted wanted, TwoStepOverride before) {
        String name = wanted.administrator().name();
        Instant until = wanted.change().until();
        switch (wanted.change().wanted()) {
            case REQUIRE -> notices.tell(user, Notice.TWO_STEP_REQUIRED, name);
            case EXEMPT -> notices.tell(user, Notice.EXEMPTED, name, Wording.moment(Objects.requireNonNull(until)));
            case INHERIT -> {
                if (before == TwoStepOverride.EXEMPT) {
                    notices.tell(user, Notice.EXEMPTION_ENDED, name);
                }
            }
        }
    }

    private static Optional<Exemption.Terms> terms(OverrideChange change) {
        Instant until = change.until();
        return change.exempts() && until != null
                ? Optional.of(new Exemption.Terms(change.reason(), until))
                : Optional.empty();
    }

    private static String inWords(
            TwoStepOverride before,
            TwoStepOverride after,
            Optional<Exemption.Terms> ended,
            Optional<Exemption.Terms> granted) {
        List<String> changes = new ArrayList<>();
        note(changes, "override", before, after);
        note(
                changes,
                "until",
                ended.map(Exemption.Terms::until).orElse(null),
                granted.map(Exemption.Terms::until).orElse(null));
        note(
                changes,
                "reason",
                ended.map(Exemption.Terms::reason).orElse(null),
                granted.map(Exemption.Terms::reason).orElse(null));
        return changes.isEmpty() ? "nothing" : String.join(", ", changes);
    }

    private static void note(List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(ChangeText.of(what, before, after));
        }
    }

    private UserDetails details(StaffUser user, TwoStepSettings settings) {
        return UserDetails.of(
                user,
                new UserDetails.SetUp(authenticators.findActive(user.id()), methods.isAnySetUp(user.id())),
                settings,
                time.now());
    }

    private TwoStepSettings settings(Wanted wanted) {
        return environments.get(wanted.administrator().environment().id()).settings();
    }
}

package org.sallyport.domain.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Purpose.AdminRemove;
import org.sallyport.domain.decision.Purpose.ApiV2;
import org.sallyport.domain.decision.Purpose.ApiV3;
import org.sallyport.domain.decision.Purpose.ChangeSignIn;
import org.sallyport.domain.decision.Purpose.LoginFunction;
import org.sallyport.domain.decision.Purpose.Portal;
import org.sallyport.domain.decision.Purpose.SelfTurnOff;
import org.sallyport.domain.decision.Purpose.SignIn;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;

/**
 * Somebody in a test, as a phrase that ends in what they do: {@code someone().enrolledWith(TOTP).in(off()).signsIn()}.
 * Starts active, by password, with nothing set up, in an optional environment.
 */
final class Someone {

    static final String ID = "ann";
    static final long EPOCH = 3;
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final SubjectKind kind;
    private AnEnvironment environment = AnEnvironment.optional();
    private boolean active = true;
    private @Nullable Instant lockedUntil;
    private AuthSource authSource = AuthSource.LOCAL;
    private Set<String> roles = Set.of("Case worker");
    private Set<Permission> permissions = Set.of();
    private boolean hasPassword = true;
    private boolean contactFlag;
    private TwoStepOverride override = TwoStepOverride.INHERIT;
    private List<Method> enrolled = List.of();
    private Set<Method> disabled = Set.of();
    private int recoveryLeft;
    private boolean phoneListed;
    private boolean phoneVerified;
    private @Nullable String network;
    private @Nullable DeviceRecord device;

    private Someone(SubjectKind kind) {
        this.kind = kind;
    }

    static Someone someone() {
        return new Someone(SubjectKind.STAFF);
    }

    static Someone aContact() {
        return new Someone(SubjectKind.CONTACT);
    }

    static Someone aGuest() {
        return new Someone(SubjectKind.GUEST);
    }

    static Someone anAdministrator() {
        return someone().holding(Permission.OPEN_USER_MANAGEMENT, Permission.REMOVE_TWO_STEP);
    }

    Someone in(AnEnvironment environment) {
        this.environment = environment;
        return this;
    }

    AnEnvironment environment() {
        return environment;
    }

    Someone inactive() {
        active = false;
        return this;
    }

    Someone lockedUntil(Instant end) {
        lockedUntil = end;
        return this;
    }

    Someone by(AuthSource source) {
        authSource = source;
        return this;
    }

    Someone inRoles(String... roles) {
        this.roles = Set.of(roles);
        return this;
    }

    Someone holding(Permission... permissions) {
        this.permissions = Set.of(permissions);
        return this;
    }

    Someone withoutPassword() {
        hasPassword = false;
        return this;
    }

    Someone chosenByThePractice() {
        contactFlag = true;
        return this;
    }

    Someone with(TwoStepOverride override) {
        this.override = override;
        return this;
    }

    /** Last used first. */
    Someone enrolledWith(Method... methods) {
        enrolled = List.of(methods);
        return this;
    }

    Someone whoseEveryMethodIsDisabled() {
        disabled = Set.copyOf(enrolled);
        return this;
    }

    Someone withDisabled(Method... methods) {
        disabled = Set.copyOf(Arrays.asList(methods));
        return this;
    }

    Someone withRecoveryCodes(int left) {
        recoveryLeft = left;
        return this;
    }

    Someone withListedPhone() {
        phoneListed = true;
        return this;
    }

    Someone withVerifiedPhone() {
        phoneVerified = true;
        return this;
    }

    Someone from(String network) {
        this.network = network;
        return this;
    }

    Someone on(@Nullable DeviceRecord device) {
        this.device = device;
        return this;
    }

    /** A code was right this long ago, and the box for 30 days was ticked. */
    Someone onDeviceChosen(Duration ago) {
        return on(new DeviceRecord(ID, NOW.minus(ago), true, 30, AnEnvironment.EPOCH, EPOCH));
    }

    /** A code was right this long ago, and the box wasn't ticked. */
    Someone onDeviceUnchosen(Duration ago) {
        return on(new DeviceRecord(ID, NOW.minus(ago), false, 30, AnEnvironment.EPOCH, EPOCH));
    }

    Ruling signsIn() {
        return wants(new SignIn());
    }

    Ruling changesPassword() {
        return wants(new LoginFunction());
    }

    Ruling callsV3() {
        return wants(new ApiV3());
    }

    Ruling callsV2() {
        return wants(new ApiV2());
    }

    Ruling entersPortal() {
        return wants(new Portal());
    }

    Ruling removesTwoStepOf(String target) {
        return wants(new AdminRemove(target, true));
    }

    Ruling turnsOffIn(Assurance session) {
        return wants(new SelfTurnOff(session));
    }

    Ruling changesSignIn() {
        return wants(new ChangeSignIn(null));
    }

    Ruling changesSignInAfter(Proof.Kind kind, Duration ago) {
        return wants(new ChangeSignIn(new Proof(kind, NOW.minus(ago))));
    }

    Ruling wants(Purpose purpose) {
        return DecisionTable.decide(wanting(purpose));
    }

    Situation wanting(Purpose purpose) {
        return new Situation(
                new Subject(
                        ID,
                        kind,
                        active,
                        lockedUntil,
                        authSource,
                        roles,
                        permissions,
                        hasPassword,
                        contactFlag,
                        override,
                        EPOCH),
                purpose,
                environment.policy(),
                network,
                device,
                new Enrolments(enrolled, disabled, recoveryLeft, phoneListed, phoneVerified),
                NOW);
    }
}

package org.sallyport.domain.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.PhoneCapture;
import org.sallyport.domain.environment.PickupToggles;
import org.sallyport.domain.environment.RememberMode;
import org.sallyport.domain.environment.Remembering;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.domain.environment.Vocabulary;

/** The policy of a test, as a phrase: {@code required().allowing(SMS).withoutMessages()}. Starts as case-management does. */
final class AnEnvironment {

    static final long EPOCH = 7;

    private TwoStepMode mode;
    private List<Method> methods = List.of(Method.TOTP);
    private Remembering remembering = new Remembering(RememberMode.ASK, 30, Duration.ofMinutes(5));
    private final List<SkipNetwork> skipNetworks = new ArrayList<>();
    private boolean skipForAdministrators;
    private boolean allowExemptions;
    private boolean externalExempt;
    private PhoneCapture phoneCapture = PhoneCapture.NONE;
    private @Nullable String serviceRole;
    private boolean keystoneV2;
    private boolean contactTwoStep;
    private long smsBalance = 100;

    private AnEnvironment(TwoStepMode mode) {
        this.mode = mode;
    }

    static AnEnvironment off() {
        return new AnEnvironment(TwoStepMode.OFF);
    }

    static AnEnvironment optional() {
        return new AnEnvironment(TwoStepMode.OPTIONAL);
    }

    static AnEnvironment required() {
        return new AnEnvironment(TwoStepMode.REQUIRED);
    }

    AnEnvironment mode(TwoStepMode mode) {
        this.mode = mode;
        return this;
    }

    AnEnvironment allowing(Method... methods) {
        this.methods = List.of(methods);
        return this;
    }

    AnEnvironment remembering(RememberMode mode, int days, Duration grace) {
        this.remembering = new Remembering(mode, days, grace);
        return this;
    }

    AnEnvironment skipping(String cidr) {
        return skipping(cidr, null);
    }

    AnEnvironment skipping(String cidr, @Nullable Instant until) {
        return skipping(new SkipNetwork(cidr, "clinic", "own network", until));
    }

    AnEnvironment skipping(SkipNetwork network) {
        skipNetworks.add(network);
        return this;
    }

    AnEnvironment skippingAdministratorsToo() {
        skipForAdministrators = true;
        return this;
    }

    AnEnvironment honouringExemptions() {
        allowExemptions = true;
        return this;
    }

    AnEnvironment trustingIdentityProviders() {
        externalExempt = true;
        return this;
    }

    AnEnvironment capturing(PhoneCapture phoneCapture) {
        this.phoneCapture = phoneCapture;
        return this;
    }

    AnEnvironment withServiceRole(String role) {
        serviceRole = role;
        return this;
    }

    AnEnvironment answeringV2() {
        keystoneV2 = true;
        return this;
    }

    AnEnvironment askingContacts() {
        contactTwoStep = true;
        return this;
    }

    AnEnvironment withMessages(long balance) {
        smsBalance = balance;
        return this;
    }

    AnEnvironment withoutMessages() {
        return withMessages(0);
    }

    Policy policy() {
        return new Policy(settings(), EPOCH, smsBalance);
    }

    private TwoStepSettings settings() {
        return new TwoStepSettings(
                mode,
                methods,
                0,
                remembering,
                skipNetworks,
                skipForAdministrators,
                allowExemptions,
                externalExempt,
                phoneCapture,
                serviceRole,
                keystoneV2,
                contactTwoStep,
                TwoStepOverride.INHERIT,
                new PickupToggles(false, false),
                SessionLimits.OFFICE_DAY,
                Vocabulary.CASE);
    }
}

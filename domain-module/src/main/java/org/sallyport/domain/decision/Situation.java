package org.sallyport.domain.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;

/**
 * Everything a decision may know, and what follows from it (docs/decision.md, "Derived values").
 *
 * @param network the client's address as the trusted proxies tell it, or null where it isn't the client's own
 * @param device the remembered device that came along, or null
 */
public record Situation(
        Subject subject,
        Purpose purpose,
        Policy policy,
        @Nullable String network,
        @Nullable DeviceRecord device,
        Enrolments enrolments,
        Instant now) {

    public Situation {
        Objects.requireNonNull(policy);
        Objects.requireNonNull(enrolments);
        Objects.requireNonNull(now);
        if (!purpose.isFor(subject.kind())) {
            throw new IllegalArgumentException("A " + subject.kind() + " has no business at " + purpose);
        }
    }

    public boolean required() {
        return settings().mode() == TwoStepMode.REQUIRED || subject.override() == TwoStepOverride.REQUIRE;
    }

    /** Exempted, in an environment that honours it (D-07). */
    public boolean exempt() {
        return subject.override() == TwoStepOverride.EXEMPT && settings().allowExemptions();
    }

    /**
     * The methods that decide whether somebody is set up, last used first. Neither an empty balance nor a disabled
     * authenticator takes one away: that could turn a Challenge into an Allow.
     */
    public List<Method> known() {
        List<Method> known = new ArrayList<>(enrolments.active());
        if (required() && phoneServesUnenrolled() && !known.contains(Method.SMS)) {
            known.add(Method.SMS);
        }
        known.removeIf(method -> !settings().allows(method));
        return known;
    }

    public Set<Method> disabled() {
        return enrolments.disabled();
    }

    /** The known methods that can be asked for now, last used first. */
    public List<Method> usable() {
        return known().stream().filter(this::isWorking).toList();
    }

    /** The methods that can be set up now. */
    List<Method> enrollable() {
        return Stream.of(Method.values())
                .filter(settings()::allows)
                .filter(this::isWorking)
                .toList();
    }

    /** Whether the device that came along spares this person the code. */
    public boolean remembered() {
        return device != null && device.spares(subject, policy, now);
    }

    boolean isOnSkipNetwork() {
        return settings().skipping(network, now).isPresent();
    }

    TwoStepSettings settings() {
        return policy.settings();
    }

    /** Whether the environment asks this person for no more than the primary factor. */
    boolean passwordSuffices() {
        return !required() && nothingEnrolled();
    }

    boolean nothingEnrolled() {
        return enrolments.active().isEmpty();
    }

    boolean hasRecovery() {
        return enrolments.recoveryLeft() > 0;
    }

    /** A number that nobody had to enrol: the account's, or one typed at the prompt (D-13). */
    private boolean phoneServesUnenrolled() {
        return switch (settings().phoneCapture()) {
            case NONE -> enrolments.phoneListed();
            case AT_PROMPT -> enrolments.phoneKnown();
            case ENROL -> false;
        };
    }

    private boolean isWorking(Method method) {
        return !disabled().contains(method) && (method != Method.SMS || policy.canText());
    }
}

package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Axis.restricting;
import static org.sallyport.domain.decision.Axis.tightening;
import static org.sallyport.domain.decision.Axis.varying;
import static org.sallyport.domain.directory.TwoStepOverride.EXEMPT;
import static org.sallyport.domain.directory.TwoStepOverride.REQUIRE;
import static org.sallyport.domain.enrolment.Method.SMS;
import static org.sallyport.domain.enrolment.Method.TOTP;
import static org.sallyport.domain.environment.PhoneCapture.AT_PROMPT;
import static org.sallyport.domain.environment.PhoneCapture.ENROL;
import static org.sallyport.domain.environment.PhoneCapture.NONE;
import static org.sallyport.domain.environment.RememberMode.ASK;
import static org.sallyport.domain.environment.RememberMode.AUTO;
import static org.sallyport.domain.environment.RememberMode.NEVER;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.domain.environment.TwoStepMode;

/**
 * All combinations of a few values of every input, numbered so that each axis is a digit: the situation that differs in
 * one setting only is a fixed distance away.
 */
final class Walk {

    private static final SkipNetwork CLINIC = new SkipNetwork("192.0.2.0/24", "clinic", "own network", null);
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final List<Axis> POLICY_AND_ENROLMENT = List.of(
            tightening(
                    s -> s.environment().mode(TwoStepMode.OFF),
                    s -> s.environment().mode(TwoStepMode.OPTIONAL),
                    s -> s.environment().mode(TwoStepMode.REQUIRED)),
            tightening(
                    s -> s.with(EXEMPT).environment().honouringExemptions(),
                    s -> s.with(EXEMPT),
                    s -> {},
                    s -> s.with(REQUIRE)),
            restricting(
                    s -> s.environment().allowing(TOTP, SMS),
                    s -> s.environment().allowing(TOTP),
                    s -> s.environment().allowing(SMS)),
            tightening(
                    s -> s.environment().withMessages(1), s -> s.environment().withoutMessages()),
            varying(
                    s -> s.environment().capturing(NONE),
                    s -> s.withListedPhone().environment().capturing(NONE),
                    s -> s.withListedPhone().environment().capturing(ENROL),
                    s -> s.withVerifiedPhone().environment().capturing(AT_PROMPT)),
            varying(s -> {}, s -> s.enrolledWith(TOTP), s -> s.enrolledWith(SMS), s -> s.enrolledWith(SMS, TOTP)),
            tightening(s -> {}, Someone::whoseEveryMethodIsDisabled),
            varying(s -> {}, s -> s.withRecoveryCodes(1)));

    private static final Axis WAIVERS = tightening(
            s -> s.environment().trustingIdentityProviders(),
            s -> s.environment().skipping(CLINIC),
            s -> {});

    private static final Axis DEVICES = tightening(
            s -> s.onDeviceUnchosen(Duration.ofDays(9)).environment().remembering(AUTO, 30, GRACE),
            s -> s.onDeviceUnchosen(Duration.ofSeconds(9)).environment().remembering(ASK, 30, GRACE),
            s -> s.onDeviceChosen(Duration.ofDays(9)).environment().remembering(ASK, 7, GRACE),
            s -> s.onDeviceChosen(Duration.ofDays(9)).environment().remembering(NEVER, 30, GRACE),
            s -> s.environment().remembering(ASK, 30, GRACE));

    private static final Axis PERMISSIONS =
            varying(s -> {}, s -> s.holding(Permission.OPEN_USER_MANAGEMENT, Permission.REMOVE_TWO_STEP));

    private static final Axis PASSWORDS = varying(s -> {}, Someone::withoutPassword);

    /** Some 280,000 situations at the sign-in, a login function and the API. */
    static final Walk STAFF_DOORS = new Walk(Purposes.staffDoors(), WAIVERS, DEVICES);

    /** Some 20,000 of service accounts there. */
    static final Walk SERVICES = new Walk(Purposes.staffDoors(), varying(s -> s.inRoles("Ops")));

    /** Some 150,000 of step-up, turning off and pickups, by people whom every waiver and device would spare. */
    static final Walk PROTECTED =
            new Walk(Purposes.protectedOnes(), PERMISSIONS, PASSWORDS, varying(Walk::sparedEverything));

    /** Some 20,000 at the portal. */
    static final Walk PORTAL = new Walk(
            Purposes.ofContacts(),
            tightening(s -> {}, s -> s.environment().askingContacts()),
            tightening(s -> {}, Someone::chosenByThePractice),
            varying(Walk::sparedEverything));

    private final List<Purpose> purposes;
    private final List<Axis> axes;
    private final int combinations;

    private Walk(List<Purpose> purposes, Axis... more) {
        this.purposes = purposes;
        axes = Stream.concat(POLICY_AND_ENROLMENT.stream(), Stream.of(more)).toList();
        combinations = axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
    }

    int size() {
        return purposes.size() * combinations;
    }

    IntStream numbers() {
        return IntStream.range(0, size()).parallel();
    }

    Stream<Situation> situations() {
        return numbers().mapToObj(this::situation);
    }

    Situation situation(int number) {
        Purpose purpose = purposes.get(number / combinations);
        Someone someone = purpose instanceof Purpose.Portal ? Someone.aContact() : Someone.someone();
        someone.from("192.0.2.7").by(AuthSource.GOOGLE);
        someone.environment().withServiceRole("Ops").answeringV2();
        int digits = number;
        for (Axis axis : axes) {
            axis.values().get(digits % axis.size()).giveTo(someone);
            digits /= axis.size();
        }
        return someone.wanting(purpose);
    }

    /** The numbers of the situations that differ from this one in a single setting, and in that are tighter. */
    IntStream tighterThan(int number) {
        IntStream tighter = IntStream.empty();
        int weight = 1;
        for (Axis axis : axes) {
            int value = number / weight % axis.size();
            int step = weight;
            tighter = IntStream.concat(tighter, axis.tighterThan(value).map(other -> number + (other - value) * step));
            weight *= axis.size();
        }
        return tighter;
    }

    private static void sparedEverything(Someone someone) {
        WAIVERS.values().get(0).giveTo(someone);
        WAIVERS.values().get(1).giveTo(someone);
        DEVICES.values().get(1).giveTo(someone);
    }
}

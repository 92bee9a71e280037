package org.sallyport.domain.decision;

import static org.sallyport.domain.enrolment.Method.SMS;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sallyport.domain.decision.Purpose.AdminRemove;
import org.sallyport.domain.decision.Purpose.ApiV2;
import org.sallyport.domain.decision.Purpose.ApiV3;
import org.sallyport.domain.decision.Purpose.ChangeSignIn;
import org.sallyport.domain.decision.Purpose.Pickup;
import org.sallyport.domain.decision.Purpose.Portal;
import org.sallyport.domain.decision.Purpose.SelfTurnOff;
import org.sallyport.domain.decision.Purpose.SignIn;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.PhoneCapture;
import org.sallyport.domain.environment.RememberMode;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;

/**
 * The table of docs/decision.md told a second time, top to bottom and from the raw inputs alone, so that the kernel has
 * something to agree with that isn't itself.
 */
final class TableInWords {

    private final Situation s;
    private final Subject subject;
    private final TwoStepSettings policy;
    private final boolean required;
    private final boolean exempt;
    private final Set<Method> enrolled;
    private final boolean phone;
    private final boolean noMessages;
    private final int recoveryLeft;
    private final Set<Method> known;
    private final Set<Method> usable;

    private TableInWords(Situation s) {
        this.s = s;
        subject = s.subject();
        policy = s.policy().settings();
        required = policy.mode() == TwoStepMode.REQUIRED || subject.override() == TwoStepOverride.REQUIRE;
        exempt = subject.override() == TwoStepOverride.EXEMPT && policy.allowExemptions();
        enrolled = setOf(s.enrolments().active());
        phone = s.enrolments().phoneListed() || s.enrolments().phoneVerified();
        noMessages = s.policy().smsBalance() == 0;
        recoveryLeft = s.enrolments().recoveryLeft();
        known = known();
        usable = setOf(known);
        usable.removeAll(s.enrolments().disabled());
        if (noMessages) {
            usable.remove(SMS);
        }
    }

    static String outcome(Situation situation) {
        return new TableInWords(situation).outcome();
    }

    static String inWords(Ruling ruling) {
        String outcome = ruling.decision()
                .fold(
                        allow -> "Allow " + allow.reason() + " " + allow.assurance(),
                        challenge -> "Challenge " + challenge.reason() + " " + setOf(challenge.methods())
                                + (challenge.passwordAccepted() ? " password" : "")
                                + (challenge.recoveryAccepted() ? " recovery" : "")
                                + (challenge.offerRemember() ? " remember" : ""),
                        enrol -> "Enrol " + enrol.reason() + " " + setOf(enrol.methods()),
                        deny -> "Deny " + deny.reason());
        return ruling.rule() + " " + outcome;
    }

    private String outcome() {
        if (!subject.active()) return "1 Deny SUBJECT_INACTIVE";
        if (subject.lockedUntil() != null && s.now().isBefore(subject.lockedUntil())) return "2 Deny LOCKED";
        if (s.purpose() instanceof Pickup pickup) return pickup(pickup);
        if (s.purpose() instanceof AdminRemove removal) return removal(removal);
        if (s.purpose() instanceof ChangeSignIn change) return change(change);
        if (s.purpose() instanceof SelfTurnOff off) return turnOff(off);
        if (s.purpose() instanceof Portal) return portal();
        return staffDoor();
    }

    private String pickup(Pickup pickup) {
        boolean own = pickup.owner().equals(subject.id());
        if (!pickup.entitled()) return "3 Deny NO_ACCESS";
        if (pickup.movement() == Pickup.Movement.COLLECT && pickup.window() != null) {
            if (s.now().isBefore(pickup.window().from())) return "4 Deny ACCESS_OUTSIDE_WINDOW";
            if (!s.now().isBefore(pickup.window().until())) return "4 Deny ACCESS_OUTSIDE_WINDOW";
        }
        if (pickup.channel() == Pickup.Channel.APP) return "5 Allow APP_SESSION NONE";
        if (pickup.credential() == Pickup.Credential.ACCESS) return "6 Allow ACCESS_CREDENTIAL NONE";
        if (pickup.credential() == Pickup.Credential.BADGE) return "6 Allow ACCESS_CREDENTIAL NONE";
        if (own && !pickup.toggles().own()) return "7 Allow OWN_PICKUP_2FA_OFF NONE";
        if (!own && !pickup.toggles().guest()) return "8 Allow GUEST_PICKUP_2FA_OFF NONE";
        if (!phone) return "9 Deny NO_MOBILE_NUMBER";
        if (noMessages) return "10 Deny SMS_UNAVAILABLE";
        if (s.enrolments().disabled().contains(SMS)) return "11 Deny AUTHENTICATOR_DISABLED";
        return own ? "11 Challenge OWN_PICKUP [SMS]" : "11 Challenge GUEST_PICKUP [SMS]";
    }

    private String removal(AdminRemove removal) {
        if (!subject.permissions().contains(Permission.REMOVE_TWO_STEP)) return "12 Deny PERMISSION_MISSING";
        if (!subject.permissions().contains(Permission.OPEN_USER_MANAGEMENT)) return "12 Deny PERMISSION_MISSING";
        if (removal.target().equals(subject.id())) return "13 Deny USE_SECURITY_SETTINGS";
        if (!removal.targetEnrolled()) return "14 Deny NOTHING_TO_REMOVE";
        if (!known.isEmpty() && usable.isEmpty()) return "15 " + refusal();
        if (!known.isEmpty()) return "15 Challenge STEP_UP_CODE " + usable;
        if (enrolled.isEmpty() && subject.hasPassword()) return "16 Challenge STEP_UP_PASSWORD [] password";
        return "17 Deny NO_STEP_UP_FACTOR";
    }

    private String change(ChangeSignIn change) {
        Proof proof = change.lastProof();
        if (proof != null && isYounger(proof.givenAt(), Duration.ofMinutes(5))) {
            if (proof.kind() == Proof.Kind.CODE) return "14a Allow SESSION_VERIFIED CODE";
            if (proof.kind() == Proof.Kind.RECOVERY) return "14a Allow SESSION_VERIFIED RECOVERY";
            if (enrolled.isEmpty() && !required) return "14a Allow SESSION_VERIFIED NONE";
        }
        if (!known.isEmpty() && usable.isEmpty() && recoveryLeft == 0) return "15 " + refusal();
        if (!known.isEmpty()) return "15 Challenge STEP_UP_CODE " + usable + recovery();
        if (enrolled.isEmpty() && subject.hasPassword()) return "16 Challenge STEP_UP_PASSWORD [] password";
        return recoveryLeft > 0 ? "17 Challenge STEP_UP_CODE [] recovery" : "17 Deny NO_STEP_UP_FACTOR";
    }

    private String turnOff(SelfTurnOff off) {
        if (enrolled.isEmpty()) return "17a Deny NOTHING_TO_REMOVE";
        if (required && !exempt && policy.mode() != TwoStepMode.OFF) return "18 Deny REQUIRED_BY_ENVIRONMENT";
        if (off.session() != Assurance.NONE) return "19 Allow SESSION_VERIFIED " + off.session();
        if (usable.isEmpty() && recoveryLeft == 0) return "20 " + refusal();
        return "20 Challenge STEP_UP_CODE " + usable + recovery();
    }

    private String portal() {
        if (!policy.contactTwoStep()) return "21 Allow CONTACT_2FA_DISABLED NONE";
        if (!subject.contactFlag()) return "22 Allow CONTACT_NOT_SELECTED NONE";
        if (!phone) return "23 Deny CONTACT_PHONE_MISSING";
        if (noMessages) return "24 Deny SMS_UNAVAILABLE";
        if (s.enrolments().disabled().contains(SMS)) return "25 Deny AUTHENTICATOR_DISABLED";
        return "25 Challenge CONTACT_2FA [SMS]";
    }

    private String staffDoor() {
        boolean v2 = s.purpose() instanceof ApiV2;
        boolean v3 = s.purpose() instanceof ApiV3;
        boolean api = v2 || v3;
        boolean service = policy.serviceRole() != null && subject.roles().equals(Set.of(policy.serviceRole()));
        boolean textOnly = policy.methods().equals(List.of(SMS));

        if (s.purpose() instanceof SignIn && service) return "26 Deny SERVICE_ACCOUNT_API_ONLY";
        if (v2 && !policy.keystoneV2()) return "26a Deny V3_REQUIRED";
        if (!api && isExternal() && policy.externalExempt()) return "27 Allow EXTERNAL_IDP NONE";
        if (policy.mode() == TwoStepMode.OFF) return "28 Allow ENVIRONMENT_OFF NONE";
        if (api && service && enrolled.isEmpty()) return "29 Allow SERVICE_ACCOUNT NONE";
        if (exempt) return "30 Allow USER_EXEMPT NONE";
        if (!required && enrolled.isEmpty()) return "31 Allow NOT_ENROLLED NONE";
        if (!api && isSkipped()) return "32 Allow NETWORK_SKIP NONE";
        if (v2) return "33 Deny V3_REQUIRED";
        if (v3 && known.isEmpty()) return "34 Deny ENROLMENT_REQUIRED";
        if (known.isEmpty() && textOnly && noMessages) return "35 Deny SMS_UNAVAILABLE";
        if (known.isEmpty() && textOnly && policy.phoneCapture() == PhoneCapture.NONE && !phone) {
            return "35a Deny NO_MOBILE_NUMBER";
        }
        if (known.isEmpty()) return "36 " + setUp();
        if (!api && isRemembered()) return "37 Allow REMEMBERED_DEVICE REMEMBERED";
        if (usable.isEmpty() && recoveryLeft == 0) return "38 " + refusal();
        if (v3) return "39 Challenge API_MFA " + usable + recovery();
        boolean cameBack = s.device() != null && s.device().userId().equals(subject.id());
        boolean offer = policy.remembering().mode() == RememberMode.ASK
                && policy.remembering().days() > 0;
        return "40 Challenge " + (cameBack ? "REMEMBER_EXPIRED " : "NEW_DEVICE ") + usable + recovery()
                + (offer ? " remember" : "");
    }

    private Set<Method> known() {
        Set<Method> methods = setOf(enrolled);
        PhoneCapture capture = policy.phoneCapture();
        boolean listedServes = s.enrolments().phoneListed() && capture != PhoneCapture.ENROL;
        boolean verifiedServes = s.enrolments().phoneVerified() && capture == PhoneCapture.AT_PROMPT;
        if (required && (listedServes || verifiedServes)) {
            methods.add(SMS);
        }
        methods.retainAll(policy.methods());
        return methods;
    }

    private String setUp() {
        Set<Method> offered = setOf(policy.methods());
        if (noMessages) {
            offered.remove(SMS);
        }
        return (enrolled.isEmpty() ? "Enrol REQUIRED_SETUP " : "Enrol METHOD_WITHDRAWN ") + offered;
    }

    private String refusal() {
        Set<Method> disabled = setOf(s.enrolments().disabled());
        disabled.retainAll(policy.methods());
        return disabled.isEmpty() ? "Deny SMS_UNAVAILABLE" : "Deny AUTHENTICATOR_DISABLED";
    }

    private String recovery() {
        return recoveryLeft > 0 ? " recovery" : "";
    }

    private boolean isExternal() {
        return Set.of(AuthSource.SAML2, AuthSource.LDAP, AuthSource.GOOGLE).contains(subject.authSource());
    }

    private boolean isSkipped() {
        return s.network() != null
                && policy.skipNetworks().stream().anyMatch(skipped -> skipped.covers(s.network(), s.now()))
                && (policy.skipForAdministrators() || subject.permissions().isEmpty());
    }

    private boolean isRemembered() {
        DeviceRecord device = s.device();
        if (device == null || !device.userId().equals(subject.id())) return false;
        if (device.epoch() != s.policy().epoch() || device.userEpoch() != subject.epoch()) return false;
        if (isYounger(device.verifiedAt(), policy.remembering().grace())) return true;
        int days = Math.min(device.daysAtChoice(), policy.remembering().days());
        boolean kept = device.chosen() || policy.remembering().mode() == RememberMode.AUTO;
        return kept
                && policy.remembering().mode() != RememberMode.NEVER
                && isYounger(device.verifiedAt(), Duration.ofDays(days));
    }

    private boolean isYounger(Instant since, Duration life) {
        return s.now().isBefore(since.plus(life));
    }

    private static Set<Method> setOf(Iterable<Method> methods) {
        Set<Method> set = EnumSet.noneOf(Method.class);
        methods.forEach(set::add);
        return set;
    }
}

package org.sallyport.domain.decision;

import java.util.Locale;
import org.sallyport.domain.decision.Decision.Allow;
import org.sallyport.domain.decision.Decision.Challenge;
import org.sallyport.domain.decision.Decision.Deny;
import org.sallyport.domain.decision.Decision.Enrol;

/** Why a decision fell; the names are part of the REST contract and of the audit, and each explains one kind of decision. */
public enum Reason {
    SUBJECT_INACTIVE(Deny.class),
    LOCKED(Deny.class),

    NO_ACCESS(Deny.class),
    ACCESS_OUTSIDE_WINDOW(Deny.class),
    APP_SESSION(Allow.class),
    ACCESS_CREDENTIAL(Allow.class),
    OWN_PICKUP_2FA_OFF(Allow.class),
    GUEST_PICKUP_2FA_OFF(Allow.class),
    OWN_PICKUP(Challenge.class),
    GUEST_PICKUP(Challenge.class),

    PERMISSION_MISSING(Deny.class),
    USE_SECURITY_SETTINGS(Deny.class),
    NOTHING_TO_REMOVE(Deny.class),
    REQUIRED_BY_ENVIRONMENT(Deny.class),
    SESSION_VERIFIED(Allow.class),
    STEP_UP_CODE(Challenge.class),
    STEP_UP_PASSWORD(Challenge.class),
    NO_STEP_UP_FACTOR(Deny.class),

    CONTACT_2FA_DISABLED(Allow.class),
    CONTACT_NOT_SELECTED(Allow.class),
    CONTACT_PHONE_MISSING(Deny.class),
    CONTACT_2FA(Challenge.class),

    SERVICE_ACCOUNT_API_ONLY(Deny.class),
    EXTERNAL_IDP(Allow.class),
    ENVIRONMENT_OFF(Allow.class),
    SERVICE_ACCOUNT(Allow.class),
    USER_EXEMPT(Allow.class),
    NOT_ENROLLED(Allow.class),
    NETWORK_SKIP(Allow.class),
    V3_REQUIRED(Deny.class),
    ENROLMENT_REQUIRED(Deny.class),
    METHOD_WITHDRAWN(Enrol.class),
    REQUIRED_SETUP(Enrol.class),
    REMEMBERED_DEVICE(Allow.class),
    API_MFA(Challenge.class),
    REMEMBER_EXPIRED(Challenge.class),
    NEW_DEVICE(Challenge.class),

    NO_MOBILE_NUMBER(Deny.class),
    SMS_UNAVAILABLE(Deny.class),
    AUTHENTICATOR_DISABLED(Deny.class);

    private final Class<? extends Decision> explained;

    Reason(Class<? extends Decision> explained) {
        this.explained = explained;
    }

    /** Where the message bundle keeps its sentence, for example {@code reason.new-device}. */
    public String messageKey() {
        return "reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void mustExplain(Class<? extends Decision> kind) {
        if (kind != explained) {
            throw new IllegalArgumentException(this + " explains no " + kind.getSimpleName());
        }
    }
}

package org.sallyport.domain.audit;

import static org.sallyport.domain.audit.AuditAction.ADD_USER;
import static org.sallyport.domain.audit.AuditAction.ANSWER_CODE;
import static org.sallyport.domain.audit.AuditAction.APPOINT_FIRST_ADMINISTRATOR;
import static org.sallyport.domain.audit.AuditAction.CANCEL_JOB;
import static org.sallyport.domain.audit.AuditAction.CANCEL_SIGN_IN;
import static org.sallyport.domain.audit.AuditAction.CHANGE_BALANCE_WARNING;
import static org.sallyport.domain.audit.AuditAction.CHANGE_HELP_CONTACT;
import static org.sallyport.domain.audit.AuditAction.CHANGE_OVERRIDE;
import static org.sallyport.domain.audit.AuditAction.CHANGE_PASSWORD;
import static org.sallyport.domain.audit.AuditAction.CHANGE_PERMISSIONS;
import static org.sallyport.domain.audit.AuditAction.CHANGE_SETTINGS;
import static org.sallyport.domain.audit.AuditAction.EDIT_USER;
import static org.sallyport.domain.audit.AuditAction.END_EXEMPTION;
import static org.sallyport.domain.audit.AuditAction.END_SESSION;
import static org.sallyport.domain.audit.AuditAction.EXPORT_AUDIT;
import static org.sallyport.domain.audit.AuditAction.EXPORT_USERS;
import static org.sallyport.domain.audit.AuditAction.FETCH_RESULT;
import static org.sallyport.domain.audit.AuditAction.FINISH_SET_UP;
import static org.sallyport.domain.audit.AuditAction.FORGET_DEVICE;
import static org.sallyport.domain.audit.AuditAction.FORGET_OTHER_DEVICES;
import static org.sallyport.domain.audit.AuditAction.FOUND_ENVIRONMENT;
import static org.sallyport.domain.audit.AuditAction.GIVE_STARTING_PASSWORD;
import static org.sallyport.domain.audit.AuditAction.IMPORT_USERS;
import static org.sallyport.domain.audit.AuditAction.LIST_PHONE;
import static org.sallyport.domain.audit.AuditAction.LOSE_SESSION;
import static org.sallyport.domain.audit.AuditAction.OPEN_USER_MANAGEMENT;
import static org.sallyport.domain.audit.AuditAction.PROVE_AGAIN;
import static org.sallyport.domain.audit.AuditAction.READ_AUDIT;
import static org.sallyport.domain.audit.AuditAction.READ_ENVIRONMENTS;
import static org.sallyport.domain.audit.AuditAction.READ_HELP_CONTACT;
import static org.sallyport.domain.audit.AuditAction.READ_MESSAGES;
import static org.sallyport.domain.audit.AuditAction.READ_PERMISSIONS;
import static org.sallyport.domain.audit.AuditAction.READ_SETTINGS;
import static org.sallyport.domain.audit.AuditAction.RECHECK_SESSION;
import static org.sallyport.domain.audit.AuditAction.REINSTATE_ADMINISTRATOR;
import static org.sallyport.domain.audit.AuditAction.REMOVE_TWO_STEP;
import static org.sallyport.domain.audit.AuditAction.RENAME_DEVICE;
import static org.sallyport.domain.audit.AuditAction.RENAME_ENVIRONMENT;
import static org.sallyport.domain.audit.AuditAction.REVIEW_DEVICES;
import static org.sallyport.domain.audit.AuditAction.REVOKE_DEVICE;
import static org.sallyport.domain.audit.AuditAction.SEND_CODE;
import static org.sallyport.domain.audit.AuditAction.SEND_TEST_MESSAGE;
import static org.sallyport.domain.audit.AuditAction.SIGN_IN;
import static org.sallyport.domain.audit.AuditAction.SIGN_OUT;
import static org.sallyport.domain.audit.AuditAction.SIGN_OUT_ELSEWHERE;
import static org.sallyport.domain.audit.AuditAction.SIGN_OUT_EVERYBODY;
import static org.sallyport.domain.audit.AuditAction.SIGN_OUT_PERSON;
import static org.sallyport.domain.audit.AuditAction.START_SET_UP;
import static org.sallyport.domain.audit.AuditAction.TOP_UP_MESSAGES;
import static org.sallyport.domain.audit.AuditAction.TRY_DECISION;
import static org.sallyport.domain.audit.AuditAction.TURN_OFF;

import java.util.EnumSet;
import java.util.Set;

/** Actions by what they are about, as people look for them; each action is in one group. */
public enum AuditGroup {
    SIGN_INS(SIGN_IN, SEND_CODE, ANSWER_CODE, CANCEL_SIGN_IN, SIGN_OUT, RECHECK_SESSION),
    OWN_ACCOUNT(
            SIGN_OUT_ELSEWHERE,
            RENAME_DEVICE,
            FORGET_DEVICE,
            FORGET_OTHER_DEVICES,
            CHANGE_PASSWORD,
            START_SET_UP,
            FINISH_SET_UP,
            TURN_OFF,
            PROVE_AGAIN,
            LOSE_SESSION),
    /** What administrators do to others. */
    USERS(
            APPOINT_FIRST_ADMINISTRATOR,
            OPEN_USER_MANAGEMENT,
            ADD_USER,
            EDIT_USER,
            LIST_PHONE,
            GIVE_STARTING_PASSWORD,
            IMPORT_USERS,
            TRY_DECISION,
            REVIEW_DEVICES,
            END_SESSION,
            REVOKE_DEVICE,
            SIGN_OUT_PERSON,
            SIGN_OUT_EVERYBODY,
            REMOVE_TWO_STEP,
            CHANGE_OVERRIDE,
            END_EXEMPTION,
            READ_PERMISSIONS,
            CHANGE_PERMISSIONS,
            REINSTATE_ADMINISTRATOR),
    SETTINGS(
            READ_SETTINGS,
            CHANGE_SETTINGS,
            READ_ENVIRONMENTS,
            FOUND_ENVIRONMENT,
            RENAME_ENVIRONMENT,
            READ_HELP_CONTACT,
            CHANGE_HELP_CONTACT,
            READ_MESSAGES,
            TOP_UP_MESSAGES,
            CHANGE_BALANCE_WARNING,
            SEND_TEST_MESSAGE),
    /** The log itself, and what was taken away as a file. */
    AUDIT(READ_AUDIT, EXPORT_AUDIT, EXPORT_USERS, FETCH_RESULT, CANCEL_JOB);

    private final Set<AuditAction> actions;

    AuditGroup(AuditAction first, AuditAction... more) {
        actions = EnumSet.of(first, more);
    }

    public Set<AuditAction> actions() {
        return Set.copyOf(actions);
    }
}

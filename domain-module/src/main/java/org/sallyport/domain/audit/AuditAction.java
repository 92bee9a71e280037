package org.sallyport.domain.audit;

/** What somebody tried to do. */
public enum AuditAction {
    /** The first start made an environment and its administrator. */
    APPOINT_FIRST_ADMINISTRATOR,
    /** The first step: a password. */
    SIGN_IN,
    /** The second step: a code. */
    ANSWER_CODE,
    CANCEL_SIGN_IN,
    SIGN_OUT,
    /** A session of the password alone met a policy that asks for more now (D-35). */
    RECHECK_SESSION,
    SIGN_OUT_ELSEWHERE,
    RENAME_DEVICE,
    FORGET_DEVICE,
    FORGET_OTHER_DEVICES,
    /** One's own. */
    CHANGE_PASSWORD,
    /** An administrator put a phone number on somebody's record, or took it off. */
    LIST_PHONE,
    /** A code by message was asked for. */
    SEND_CODE,
    /** A new key was shown. */
    START_SET_UP,
    /** A code of the new key was given, to save it. */
    FINISH_SET_UP,
    /** Somebody turned the own two-step verification off. */
    TURN_OFF,
    /** A code or the password was given inside a session, for a protected action. */
    PROVE_AGAIN,
    /** Such proof was wrong too often, which ended the session. */
    LOSE_SESSION,
    READ_SETTINGS,
    CHANGE_SETTINGS,
    /** Somebody looked at the audit log; only refusals are audited. */
    READ_AUDIT,
    /** Somebody took the audit log, or what a filter left of it, away as a file. */
    EXPORT_AUDIT,
    /** Somebody asked what the decision would be for another person; only refusals are audited. */
    TRY_DECISION,
    CANCEL_JOB,
    /** What a job has made was downloaded. */
    FETCH_RESULT,
    OPEN_USER_MANAGEMENT,
    ADD_USER,
    EDIT_USER,
    /** In the place of one that was forgotten, or as the first. */
    GIVE_STARTING_PASSWORD,
    IMPORT_USERS,
    EXPORT_USERS,
    /** An administrator looked at everybody's devices and sessions; only refusals are audited. */
    REVIEW_DEVICES,
    /** An administrator ended one session of somebody's. */
    END_SESSION,
    /** An administrator forgot a device of somebody's. */
    REVOKE_DEVICE,
    /** An administrator ended all sessions of one person. */
    SIGN_OUT_PERSON,
    /** An administrator ended all sessions of the environment but the own one. */
    SIGN_OUT_EVERYBODY,
    /** An administrator removed somebody else's two-step verification. */
    REMOVE_TWO_STEP,
    /** An administrator chose for one person instead of the environment's settings, or left it to them again. */
    CHANGE_OVERRIDE,
    /** An administrator ended an exemption before its time. */
    END_EXEMPTION,
    READ_PERMISSIONS,
    /** Somebody was given permissions, or lost some. */
    CHANGE_PERMISSIONS,
    /** Whoever runs the server let an administrator back in. */
    REINSTATE_ADMINISTRATOR,
    /** Somebody looked at the site's environments; only refusals are audited. */
    READ_ENVIRONMENTS,
    /** An environment was made; in its own log {@link #APPOINT_FIRST_ADMINISTRATOR} is the first entry. */
    FOUND_ENVIRONMENT,
    RENAME_ENVIRONMENT,
    /** Somebody looked at the help contact as it is edited; only refusals are audited. */
    READ_HELP_CONTACT,
    CHANGE_HELP_CONTACT,
    /** Somebody looked at how text messages do; only refusals are audited. */
    READ_MESSAGES,
    TOP_UP_MESSAGES,
    CHANGE_BALANCE_WARNING,
    SEND_TEST_MESSAGE
}

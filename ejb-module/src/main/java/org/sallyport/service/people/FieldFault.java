package org.sallyport.service.people;

import java.util.ResourceBundle;

/** What is wrong with what was entered into a field. */
public record FieldFault(String field, Rule rule) {

    /** Which rule was broken; its words stand in the bundle beside this class. */
    public enum Rule {
        EMPTY,
        LOGIN_TOO_LONG,
        NAME_TOO_LONG,
        EMAIL_TOO_LONG,
        ROLE_TOO_LONG,
        TOO_MANY_ROLES,
        CONTROL_CHARACTER,
        NOT_AN_ADDRESS,
        /** Somebody of the environment has it, perhaps in another spelling. */
        TAKEN,
        /** Nobody waits for a first password who has one, and nobody is active without. */
        NO_PASSWORD,
        PASSWORD_IS_SET,
        /** Whoever deactivates themselves can't take it back. */
        ONESELF,
        /** Somebody active must hold each permission, or nobody could ever grant it again. */
        LAST_HOLDER,
        /** Nobody signs in to a closed account, whatever the password. */
        INACTIVE,
        NO_DIRECTORY,
        /** Somebody whose password the directory keeps is given none here. */
        KEPT_ELSEWHERE,
        /** Making a service account, or an ordinary user of one, takes a permission of its own. */
        SERVICE_ROLE,
        /** Nobody chooses for themselves whether they need two-step verification. */
        OWN_OVERRIDE,
        /** The environment honours none (D-07). */
        NO_EXEMPTIONS,
        REASON_TOO_LONG,
        NOT_WITHIN_A_YEAR,
        /** An earlier row of the same file has the login, perhaps in another spelling. */
        REPEATED,
        /** A file makes nobody active, because it brings no password. */
        NOT_YET_ACTIVE,
        WRONG_NUMBER_OF_FIELDS,
        /** Whoever asked for the import may not any more. */
        NOT_PERMITTED,
        NOT_UTF_8,
        FILE_TOO_LARGE,
        NUMBER_OF_ROWS,
        WRONG_HEADER,
        NOT_CSV
    }

    /** For people, to stand behind the name of the field: "must not be empty". */
    public String message() {
        return ResourceBundle.getBundle("org.sallyport.service.people.faults").getString(rule.name());
    }
}

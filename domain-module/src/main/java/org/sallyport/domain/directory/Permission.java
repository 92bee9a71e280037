package org.sallyport.domain.directory;

import java.util.Locale;

/** A named right; the names are part of the REST contract and never change. */
public enum Permission {
    OPEN_USER_MANAGEMENT,
    EDIT_USERS,
    /** Shown as "Remove 2-Step Verification Admin Access" (C-37). */
    REMOVE_TWO_STEP,
    GRANT_PERMISSIONS,
    VIEW_SETTINGS,
    EDIT_SETTINGS,
    /** Site-wide; means something only in the environment that the bootstrap made. */
    MANAGE_ENVIRONMENTS,
    VIEW_AUDIT,
    EXPORT_AUDIT,
    MANAGE_DEVICES,
    MANAGE_MESSAGES,
    MANAGE_SERVICE_ACCOUNTS,
    SET_CONTACT_FLAGS;

    /** Where the message bundle keeps its words, for example {@code permission.edit-users}. */
    public String messageKey() {
        return "permission." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.sallyport.domain.job;

import org.sallyport.domain.directory.Permission;

/** What a job is for, who may ask for it and read what it made, and what that is called. */
public enum JobKind {
    /** The people whom a filter finds. */
    EXPORT_USERS(Permission.OPEN_USER_MANAGEMENT, "users.csv"),
    /** What an import would do, without doing it. */
    TRY_IMPORT(Permission.EDIT_USERS, "import-trial.csv"),
    IMPORT_USERS(Permission.EDIT_USERS, "import-report.csv"),
    /** The entries of the audit log that a filter finds, for spreadsheets. */
    EXPORT_AUDIT_CSV(Permission.EXPORT_AUDIT, "audit.csv"),
    /** The same, for programs. */
    EXPORT_AUDIT_JSON(Permission.EXPORT_AUDIT, "audit.json");

    private final Permission permission;
    private final String fileName;

    JobKind(Permission permission, String fileName) {
        this.permission = permission;
        this.fileName = fileName;
    }

    public Permission permission() {
        return permission;
    }

    /** Of the result, as a browser saves it; its ending says which format it has. */
    public String fileName() {
        return fileName;
    }

    /** Whether what it worked on is kept: whoever has read what would come of it may want that to come. */
    public boolean isTrial() {
        return this == TRY_IMPORT;
    }

    /** Whether the result says of each row of a file what came of it, or would. */
    public boolean isImport() {
        return this == IMPORT_USERS || this == TRY_IMPORT;
    }

    /** Whether half a result is still true: a report of what was done, as opposed to a list that must be whole. */
    public boolean isReported() {
        return this == IMPORT_USERS;
    }
}

package org.sallyport.web.signin;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.sallyport.domain.directory.Permission;
import org.sallyport.web.platform.Addresses;

/** The pages that a sign-in has, who reaches each and how. An address that isn't here needs a whole sign-in. */
public enum Page {
    SIGN_IN("/sign-in", Audience.EVERYBODY, Access.READ_AND_POST),
    CODE("/sign-in/code", Audience.HALF_SIGNED_IN, Access.READ_AND_POST),
    ANOTHER_WAY("/sign-in/another-way", Audience.HALF_SIGNED_IN, Access.READ_AND_POST),
    SET_UP("/sign-in/set-up", Audience.HALF_SIGNED_IN, Access.READ_AND_POST),
    CANCEL("/sign-in/cancel", Audience.EVERYBODY, Access.POST),
    HELP("/sign-in/help", Audience.EVERYBODY, Access.READ),
    DEVELOPMENT_MESSAGES("/development/messages", Audience.EVERYBODY, Access.READ),
    SIGN_OUT("/sign-out", Audience.EVERYBODY, Access.POST),
    SESSION_ENDED("/session-ended", Audience.EVERYBODY, Access.READ),
    ACCOUNT("/account", Audience.SIGNED_IN, Access.READ),
    DEVICES("/account/devices", Audience.SIGNED_IN, Access.READ_AND_POST),
    PASSWORD("/account/password", Audience.SIGNED_IN, Access.READ_AND_POST),
    STAY("/account/stay", Audience.SIGNED_IN, Access.POST),
    CONFIRM("/sign-in/confirm", Audience.SIGNED_IN, Access.READ_AND_POST),
    SECURITY("/account/security", Audience.SIGNED_IN, Access.READ),
    ACTIVITY("/account/security/activity", Audience.SIGNED_IN, Access.READ),
    TWO_STEP("/account/security/two-step", Audience.SIGNED_IN, Access.READ),
    KEY("/account/security/key", Audience.SIGNED_IN, Access.READ_AND_POST),
    KEY_SAVED("/account/security/saved", Audience.SIGNED_IN, Access.READ),
    TURN_OFF("/account/security/turn-off", Audience.SIGNED_IN, Access.READ_AND_POST),
    OVERVIEW("/admin", Access.READ, Permission.values()),
    AUTHENTICATION(
            "/admin/system-properties/authentication",
            Access.READ_AND_POST,
            Permission.VIEW_SETTINGS,
            Permission.EDIT_SETTINGS),
    NETWORKS(
            "/admin/system-properties/networks",
            Access.READ_AND_POST,
            Permission.VIEW_SETTINGS,
            Permission.EDIT_SETTINGS),
    ALL_DEVICES("/admin/devices", Access.READ, Permission.MANAGE_DEVICES),
    CONFIRM_ENDING("/admin/devices/confirm", Access.READ_AND_POST, Permission.MANAGE_DEVICES),
    HELP_CONTACT(
            "/admin/system-properties/help", Access.READ_AND_POST, Permission.VIEW_SETTINGS, Permission.EDIT_SETTINGS),
    MESSAGES("/admin/messages", Access.READ_AND_POST, Permission.MANAGE_MESSAGES),
    ENVIRONMENTS("/admin/environments", Access.READ, Permission.MANAGE_ENVIRONMENTS),
    NEW_ENVIRONMENT("/admin/environments/new", Access.READ_AND_POST, Permission.MANAGE_ENVIRONMENTS),
    ENVIRONMENT_NAME("/admin/environments/name", Access.READ_AND_POST, Permission.MANAGE_ENVIRONMENTS),
    USERS("/admin/users", Access.READ, Permission.OPEN_USER_MANAGEMENT),
    NEW_USER(
            "/admin/users/new",
            Access.READ_AND_POST,
            Openers.all(Permission.OPEN_USER_MANAGEMENT, Permission.EDIT_USERS)),
    EDIT_USER(
            "/admin/users/edit",
            Access.READ_AND_POST,
            Openers.all(Permission.OPEN_USER_MANAGEMENT, Permission.EDIT_USERS)),
    CONFIRM_USER(
            "/admin/users/confirm",
            Access.READ_AND_POST,
            Openers.all(Permission.OPEN_USER_MANAGEMENT, Permission.EDIT_USERS)),
    IMPORT_USERS(
            "/admin/users/import",
            Access.READ_AND_POST,
            Openers.all(Permission.OPEN_USER_MANAGEMENT, Permission.EDIT_USERS)),
    EXPORT_USERS("/admin/users/export", Access.READ_AND_POST, Permission.OPEN_USER_MANAGEMENT),
    JOBS("/admin/jobs", Access.READ, Permission.OPEN_USER_MANAGEMENT, Permission.EDIT_USERS, Permission.EXPORT_AUDIT),
    JOB(
            "/admin/job",
            Access.READ_AND_POST,
            Permission.OPEN_USER_MANAGEMENT,
            Permission.EDIT_USERS,
            Permission.EXPORT_AUDIT),
    JOB_FILE(
            "/admin/job/file",
            Access.READ,
            Permission.OPEN_USER_MANAGEMENT,
            Permission.EDIT_USERS,
            Permission.EXPORT_AUDIT),
    PERSON("/admin/user", Access.READ, Permission.OPEN_USER_MANAGEMENT),
    PHONE(
            "/admin/user/phone",
            Access.READ_AND_POST,
            Openers.all(Permission.OPEN_USER_MANAGEMENT, Permission.EDIT_USERS)),
    TWO_STEP_SWITCH(
            "/admin/user/two-step",
            Access.READ_AND_POST,
            Openers.all(Permission.OPEN_USER_MANAGEMENT, Permission.EDIT_USERS)),
    EXEMPTIONS("/admin/exemptions", Access.READ, Permission.OPEN_USER_MANAGEMENT),
    END_EXEMPTION(
            "/admin/exemptions/end",
            Access.READ_AND_POST,
            Openers.all(Permission.OPEN_USER_MANAGEMENT, Permission.EDIT_USERS)),
    REMOVE_TWO_STEP("/admin/user/remove-two-step", Access.READ_AND_POST, Permission.REMOVE_TWO_STEP),
    GRANTS(
            "/admin/user/permissions",
            Access.READ_AND_POST,
            Permission.OPEN_USER_MANAGEMENT,
            Permission.GRANT_PERMISSIONS),
    PERMISSIONS("/admin/permissions", Access.READ, Permission.OPEN_USER_MANAGEMENT, Permission.GRANT_PERMISSIONS),
    AUDIT("/admin/audit", Access.READ_AND_POST, Permission.VIEW_AUDIT, Permission.EXPORT_AUDIT),
    AUDIT_ENTRY("/admin/audit/entry", Access.READ, Permission.VIEW_AUDIT),
    WHAT_IF("/admin/what-if", Access.READ, Openers.all(Permission.VIEW_SETTINGS, Permission.OPEN_USER_MANAGEMENT));

    enum Audience {
        EVERYBODY,
        HALF_SIGNED_IN,
        SIGNED_IN
    }

    /** The methods that a page answers. */
    enum Access {
        READ("GET, HEAD"),
        POST("POST"),
        READ_AND_POST("GET, HEAD, POST");

        private final String allow;

        Access(String allow) {
            this.allow = allow;
        }

        /** As the header of that name lists them. */
        String allow() {
            return allow;
        }

        boolean includes(String method) {
            return Set.of(allow.split(", ")).contains(method);
        }
    }

    private final String path;
    private final Audience audience;
    private final Access access;
    private final Openers openers;

    Page(String path, Audience audience, Access access) {
        this(path, audience, access, Openers.NONE);
    }

    /** A page of the console. */
    Page(String path, Access access, Permission... openers) {
        this(path, access, Openers.any(openers));
    }

    Page(String path, Access access, Openers openers) {
        this(path, Audience.SIGNED_IN, access, openers);
    }

    Page(String path, Audience audience, Access access, Openers openers) {
        this.path = path;
        this.audience = audience;
        this.access = access;
        this.openers = openers;
    }

    static Optional<Page> at(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    /** Files are everybody's; any other address that isn't listed, also one without a page, asks for a whole sign-in. */
    static Audience audienceOf(String path) {
        Audience unlisted = Addresses.isAsset(path) ? Audience.EVERYBODY : Audience.SIGNED_IN;
        return at(path).map(page -> page.audience).orElse(unlisted);
    }

    static Access accessTo(String path) {
        Access unlisted = Addresses.isAsset(path) ? Access.READ : Access.READ_AND_POST;
        return at(path).map(page -> page.access).orElse(unlisted);
    }

    /** Whether what is {@code held} opens the page at {@code path}; most pages need nothing. */
    public static boolean isOpenTo(Set<Permission> held, String path) {
        return at(path).map(page -> page.openers.letIn(held)).orElse(true);
    }

    String path() {
        return path;
    }

    Audience audience() {
        return audience;
    }

    Access access() {
        return access;
    }
}

package org.sallyport.domain.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.enrolment.Method;

/** A person who signs in to an environment, as opposed to its contacts and guests. */
@Entity
@Table(name = "staff_user")
public class StaffUser {

    @Id
    private String id;

    @Column(name = "environment_id", nullable = false)
    private String environmentId;

    @Column(nullable = false)
    private String login;

    @Column(name = "canonical_login", nullable = false)
    private String canonicalLogin;

    @Column(nullable = false)
    private String name;

    @Column
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private UserStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "auth_source", nullable = false)
    private AuthSource authSource;

    @Enumerated(EnumType.STRING)
    @Column(name = "two_step_override", nullable = false)
    private TwoStepOverride override = TwoStepOverride.INHERIT;

    @Column(name = "exempt_until")
    private @Nullable Instant exemptUntil;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "password_change_due", nullable = false)
    private boolean passwordChangeDue;

    @Column(nullable = false)
    private long epoch;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role_name", nullable = false)
    private Set<String> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "staff_permission", joinColumns = @JoinColumn(name = "user_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "permission", nullable = false)
    private Set<Permission> permissions = EnumSet.noneOf(Permission.class);

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "last_sign_in_at", insertable = false, updatable = false)
    private @Nullable Instant lastSignInAt;

    @Column(insertable = false, updatable = false)
    private boolean reachable;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_method", insertable = false, updatable = false)
    private @Nullable Method lastMethod;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected StaffUser() {}

    /** Starts as {@link UserStatus#PENDING}: without a password nobody signs in. */
    @SuppressWarnings("NullAway.Init")
    public StaffUser(String id, String environmentId, LoginName login, String name, Instant now) {
        this.id = id;
        this.environmentId = environmentId;
        this.login = login.shown();
        this.canonicalLogin = login.canonical();
        this.name = name;
        this.status = UserStatus.PENDING;
        this.authSource = AuthSource.LOCAL;
        this.createdAt = now;
    }

    /** Sets the first password, in PHC form, which is kept here from now on, and opens the account. */
    public void activate(String passwordHash) {
        this.passwordHash = passwordHash;
        authSource = AuthSource.LOCAL;
        this.status = UserStatus.ACTIVE;
    }

    /** Another party keeps the password, so nobody waits for one: opens the account. */
    public void relyOn(AuthSource other) {
        authSource = other;
        status = UserStatus.ACTIVE;
    }

    /** The present password was somebody else's choice. */
    public void requirePasswordChange() {
        passwordChangeDue = true;
    }

    /** A new password, in PHC form, of the person's own choice: ends what is signed in and remembered elsewhere. */
    public void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
        passwordChangeDue = false;
        epoch++;
    }

    /** The person's methods have changed: what was signed in and remembered before is void (decision.md D.3). */
    public void changeMethods() {
        epoch++;
    }

    /** A password of nobody's choice, in PHC form, for somebody who has forgotten the own one or has had none yet. */
    public void startAnew(String passwordHash) {
        changePassword(passwordHash);
        passwordChangeDue = true;
        if (status == UserStatus.PENDING) {
            status = UserStatus.ACTIVE;
        }
    }

    public void deactivate() {
        status = UserStatus.INACTIVE;
        epoch++;
    }

    /** Opens an account that was {@link #deactivate deactivated}; without a password it waits for one. */
    public void reactivate() {
        status = hasPrimaryFactor() ? UserStatus.ACTIVE : UserStatus.PENDING;
    }

    public void rename(String name) {
        this.name = name;
    }

    /** @param email or null for somebody without */
    public void writeTo(@Nullable String email) {
        this.email = email;
    }

    /** For as long as nobody chooses otherwise; an exemption needs an end, and is {@link #exempt given} with it. */
    public void take(TwoStepOverride override) {
        if (override == TwoStepOverride.EXEMPT) {
            throw new IllegalArgumentException("an exemption without an end");
        }
        this.override = override;
        exemptUntil = null;
    }

    public void exempt(Instant until) {
        override = TwoStepOverride.EXEMPT;
        exemptUntil = until;
    }

    public void playRole(String role) {
        roles.add(role);
    }

    /** These and no others. */
    public void playRoles(Set<String> roles) {
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
    }

    public void hold(Set<Permission> granted) {
        permissions.addAll(granted);
    }

    /** These and no others. */
    public void holdOnly(Set<Permission> wanted) {
        permissions.retainAll(wanted);
        permissions.addAll(wanted);
    }

    public String id() {
        return id;
    }

    public String environmentId() {
        return environmentId;
    }

    public String login() {
        return login;
    }

    /** The one form in which logins are compared. */
    public String canonicalLogin() {
        return canonicalLogin;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public UserStatus status() {
        return status;
    }

    public boolean isActive() {
        return status == UserStatus.ACTIVE;
    }

    public AuthSource authSource() {
        return authSource;
    }

    /** Whether there is anything to sign in with. */
    public boolean hasPrimaryFactor() {
        return passwordHash != null || authSource.isExternal();
    }

    /** What counts at {@code now} instead of the environment's rule. */
    public TwoStepOverride overrideAt(Instant now) {
        return override.at(now, exemptUntil);
    }

    /** When the exemption ends or has ended; null for somebody who was given none, or something else since. */
    public @Nullable Instant exemptUntil() {
        return exemptUntil;
    }

    /** In PHC form, or null for someone whose password is kept elsewhere or not set yet. */
    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public boolean isPasswordChangeDue() {
        return passwordChangeDue;
    }

    /** Rises whenever what was remembered or signed in under the old state must end. */
    public long epoch() {
        return epoch;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The last whole sign-in, or null before the first. */
    public @Nullable Instant lastSignInAt() {
        return lastSignInAt;
    }

    /** Whether there is a phone number or mail address that codes could go to. */
    public boolean isReachable() {
        return reachable;
    }

    /** The one of the last code that signed in, or null. */
    public @Nullable Method lastMethod() {
        return lastMethod;
    }

    /** Rises with every change that an administrator makes. */
    public long version() {
        return version;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }
}

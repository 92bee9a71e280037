package org.sallyport.service.people;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.Holders;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.Methods;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.ldap.LdapDirectories;
import org.sallyport.service.message.Notices;
import org.sallyport.service.people.ManagingUsers.Start;
import org.sallyport.service.people.ManagingUsers.UserVersion;
import org.sallyport.service.platform.TimeSource;

/** The transactions of User Management: each checks permission, rules and version, changes one person and audits it. */
@Stateless
public class RecordingUser {

    private static final Logger LOG = Logger.getLogger(RecordingUser.class.getName());

    @Inject
    Users users;

    @Inject
    Environments environments;

    @Inject
    Authenticators authenticators;

    @Inject
    NewPeople newPeople;

    @Inject
    EditRules editRules;

    @Inject
    Holders holders;

    @Inject
    LdapDirectories directories;

    @Inject
    Notices notices;

    @Inject
    Methods methods;

    @Inject
    Authority authority;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    @Resource
    SessionContext context;

    public UserOutcome show(SignedInUser administrator, String userId, Origin origin) {
        if (!administrator.holds(Permission.EDIT_USERS)
                && !authority.permits(
                        Permission.OPEN_USER_MANAGEMENT, administrator, AuditAction.OPEN_USER_MANAGEMENT, origin)) {
            return new UserOutcome.Forbidden();
        }
        return users.findIn(administrator.environment().id(), userId)
                .<UserOutcome>map(user -> new UserOutcome.Shown(details(user, here(administrator))))
                .orElseGet(UserOutcome.NotThere::new);
    }

    /** Why nobody can be added like this; asked before a password is hashed, and again with it. */
    public Optional<UserOutcome> refusal(SignedInUser administrator, Entry entry, Origin origin) {
        if (!authority.permits(Permission.EDIT_USERS, administrator, AuditAction.ADD_USER, origin)) {
            return Optional.of(new UserOutcome.Forbidden());
        }
        List<FieldFault> faults = newPeople.faultsIn(entry, here(administrator), administrator.permissions());
        return faults.isEmpty() ? Optional.empty() : Optional.of(new UserOutcome.Invalid(faults));
    }

    /** Empty, and nothing changed, when somebody else took the login at the same moment: then ask for the refusal. */
    public Optional<UserOutcome> add(SignedInUser administrator, Entry entry, Start start, Origin origin) {
        Optional<UserOutcome> refusal = refusal(administrator, entry, origin);
        return refusal.isPresent()
                ? refusal
                : added(administrator, entry, user -> user.startAnew(start.hash()), origin)
                        .map(details -> new UserOutcome.Started(details, start.password()));
    }

    /** As {@link #add}, with a password that the environment's directory keeps. */
    public Optional<UserOutcome> addFromDirectory(SignedInUser administrator, Entry entry, Origin origin) {
        Optional<UserOutcome> refusal = refusal(administrator, entry, origin);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (directories.of(administrator.environment().key()).isEmpty()) {
            return Optional.of(new UserOutcome.Invalid(
                    List.of(new FieldFault(EntryRules.AUTH_SOURCE, FieldFault.Rule.NO_DIRECTORY))));
        }
        return added(administrator, entry, user -> user.relyOn(AuthSource.LDAP), origin)
                .map(UserOutcome.Shown::new);
    }

    private Optional<UserDetails> added(
            SignedInUser administrator, Entry entry, Consumer<StaffUser> opening, Origin origin) {
        Environment here = here(administrator);
        try {
            StaffUser user = newPeople.add(entry, here);
            opening.accept(user);
            users.flush(user);
            audit.add(entry(AuditAction.ADD_USER, administrator, user, origin).saying(NewPeople.inWords(user)));
            return Optional.of(details(user, here));
        } catch (PersistenceException e) {
            LOG.log(Level.FINE, "somebody else took the login", e);
            context.setRollbackOnly();
            return Optional.empty();
        }
    }

    public UserOutcome edit(SignedInUser administrator, UserChange change, Origin origin) {
        if (!authority.permits(Permission.EDIT_USERS, administrator, AuditAction.EDIT_USER, origin)) {
            return new UserOutcome.Forbidden();
        }
        boolean leaves =
                change.status() == UserStatus.INACTIVE && !change.userId().equals(administrator.userId());
        Set<Permission> orphaned =
                leaves ? holders.onlyHeldBy(administrator.environment().id(), change.userId()) : Set.of();
        return held(administrator, new UserVersion(change.userId(), change.version()), user -> {
            Environment here = here(administrator);
            List<FieldFault> faults = editRules.faultsIn(change, user, here, administrator);
            if (!orphaned.isEmpty()) {
                faults.add(new FieldFault(EditRules.STATUS, FieldFault.Rule.LAST_HOLDER));
            }
            if (!faults.isEmpty()) {
                return new UserOutcome.Invalid(faults);
            }
            String addressBefore = user.email();
            String changes = new UserEdit(user, here.settings()).apply(change);
            users.flush(user);
            if (!Objects.equals(addressBefore, user.email())) {
                notices.tellOfNewAddress(user, addressBefore);
            }
            audit.add(entry(AuditAction.EDIT_USER, administrator, user, origin).saying(changes));
            return new UserOutcome.Shown(details(user, here));
        });
    }

    /** Why somebody can't be given a starting password; asked before one is hashed, and again with it. */
    public Optional<UserOutcome> refusal(SignedInUser administrator, UserVersion version, Origin origin) {
        if (!authority.permits(Permission.EDIT_USERS, administrator, AuditAction.GIVE_STARTING_PASSWORD, origin)) {
            return Optional.of(new UserOutcome.Forbidden());
        }
        return Optional.of(held(administrator, version, user -> reach(administrator, user, origin)))
                .filter(outcome -> !(outcome instanceof UserOutcome.Shown));
    }

    public UserOutcome startAnew(SignedInUser administrator, UserVersion version, Start start, Origin origin) {
        return refusal(administrator, version, origin)
                .orElseGet(() -> held(administrator, version, user -> {
                    user.startAnew(start.hash());
                    users.flush(user);
                    audit.add(entry(AuditAction.GIVE_STARTING_PASSWORD, administrator, user, origin));
                    return new UserOutcome.Started(details(user, here(administrator)), start.password());
                }));
    }

    private UserOutcome reach(SignedInUser administrator, StaffUser user, Origin origin) {
        if (user.status() == UserStatus.INACTIVE) {
            return new UserOutcome.Invalid(List.of(new FieldFault(EditRules.STATUS, FieldFault.Rule.INACTIVE)));
        }
        if (user.authSource().isExternal()) {
            return new UserOutcome.Invalid(
                    List.of(new FieldFault(EntryRules.AUTH_SOURCE, FieldFault.Rule.KEPT_ELSEWHERE)));
        }
        if (user.id().equals(administrator.userId())
                || !administrator.permissions().containsAll(user.permissions())) {
            audit.add(audit.entry(AuditAction.GIVE_STARTING_PASSWORD, AuditOutcome.DENIED, origin)
                    .about(administrator.environment().id(), administrator.userId())
                    .concerning(user.id())
                    .because("OUT_OF_REACH"));
            return new UserOutcome.OutOfReach();
        }
        return new UserOutcome.Shown(details(user, here(administrator)));
    }

    /** What comes of {@code use}, where the person is there and is as they were read; nobody changes them meanwhile. */
    private UserOutcome held(SignedInUser administrator, UserVersion version, Function<StaffUser, UserOutcome> use) {
        Optional<StaffUser> user = users.lock(administrator.environment().id(), version.userId());
        if (user.isEmpty()) {
            return new UserOutcome.NotThere();
        }
        return user.get().version() == version.version()
                ? use.apply(user.get())
                : new UserOutcome.ChangedMeanwhile(details(user.get(), here(administrator)));
    }

    private UserDetails details(StaffUser user, Environment here) {
        return UserDetails.of(
                user,
                new UserDetails.SetUp(authenticators.findActive(user.id()), methods.isAnySetUp(user.id())),
                here.settings(),
                time.now());
    }

    private Environment here(SignedInUser administrator) {
        return environments.get(administrator.environment().id());
    }

    private AuditEntry entry(AuditAction action, SignedInUser administrator, StaffUser user, Origin origin) {
        return audit.entry(action, AuditOutcome.DONE, origin)
                .about(administrator.environment().id(), administrator.userId())
                .concerning(user.id());
    }
}

package org.sallyport.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.auditlog.ExplainingSignIns;
import org.sallyport.service.auditlog.Review;
import org.sallyport.service.auditlog.ReviewedEntry;
import org.sallyport.service.people.ManagingUsers;
import org.sallyport.service.people.UserDetails;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.web.account.ActivityRow;
import org.sallyport.web.account.ActivityRows;
import org.sallyport.web.audit.AuditWords;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/user?id=…}: one person, how they stand, why they were asked for a code, and what can be done for them. */
@Named
@RequestScoped
public class PersonPage {

    private static final int SIGN_INS = 10;

    @Inject
    Administrator administrator;

    @Inject
    ManagingUsers managingUsers;

    @Inject
    ExplainingSignIns explainingSignIns;

    @Inject
    AuditWords words;

    @Inject
    ActivityRows rows;

    @Inject
    Sentences sentences;

    @Inject
    Form form;

    @Inject
    Reply reply;

    private @Nullable UserDetails user;
    private List<ActivityRow> signIns = List.of();

    public void open() {
        UserOutcome outcome = managingUsers.show(administrator.user(), form.carried("id"), administrator.origin());
        if (outcome instanceof UserOutcome.Shown shown) {
            user = shown.user();
            signIns = isExplained() ? readSignIns(shown.user().id()) : List.of();
        } else {
            reply.notFound();
        }
    }

    private List<ActivityRow> readSignIns(String userId) {
        Review review = explainingSignIns.list(
                administrator.user(), userId, PageRequest.first(SIGN_INS), administrator.origin());
        return review instanceof Review.Entries entries
                ? entries.slice().rows().stream().map(this::row).toList()
                : List.of();
    }

    private ActivityRow row(ReviewedEntry entry) {
        return rows.of(entry.line(), words.of(entry.line()));
    }

    public @Nullable UserDetails getUser() {
        return user;
    }

    /** Newest first. */
    public List<ActivityRow> getSignIns() {
        return signIns;
    }

    /** Whether the administrator may see why somebody was asked. */
    public boolean isExplained() {
        return administrator.user().holds(Permission.OPEN_USER_MANAGEMENT);
    }

    public boolean isSelf() {
        UserDetails shown = user;
        return shown != null && shown.id().equals(administrator.user().userId());
    }

    /** Whether the action menu offers it: there is something to remove, and both permissions are held (C-44, D-29). */
    public boolean isRemovalOffered() {
        UserDetails shown = user;
        return shown != null
                && shown.enrolled()
                && !isSelf()
                && administrator.user().holds(Permission.OPEN_USER_MANAGEMENT)
                && administrator.user().holds(Permission.REMOVE_TWO_STEP);
    }

    public String getRoles() {
        UserDetails shown = user;
        return shown == null ? "" : shown.roles().stream().sorted().collect(Collectors.joining(", "));
    }

    public String getPermissions() {
        UserDetails shown = user;
        return shown == null
                ? ""
                : shown.permissions().stream()
                        .sorted()
                        .map(permission -> sentences.of(permission.messageKey()))
                        .collect(Collectors.joining(", "));
    }

    public boolean isRemoved() {
        return form.carried("after").equals("removal");
    }

    public boolean isSwitched() {
        return form.carried("after").equals("switch");
    }

    /** As the last part of a key in the bundle. */
    public String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Moment moment(Instant at) {
        return Moment.of(at);
    }
}

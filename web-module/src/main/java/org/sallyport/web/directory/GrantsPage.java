package org.sallyport.web.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.directory.GrantingPermissions;
import org.sallyport.service.directory.GrantingPermissions.Grant;
import org.sallyport.service.directory.PermissionsOutcome;
import org.sallyport.service.directory.ReviewingPermissions;
import org.sallyport.service.directory.ReviewingPermissions.Holder;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/user/permissions?id=…}: what one person may do, given and taken by who may do it too. */
@Named
@RequestScoped
public class GrantsPage {

    static final String PATH = "/admin/user/permissions?id=";

    @Inject
    Administrator administrator;

    @Inject
    ReviewingPermissions reviewingPermissions;

    @Inject
    GrantingPermissions grantingPermissions;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private final Map<String, Boolean> ticks = new HashMap<>();
    private @Nullable Holder person;
    private String version = "";
    private List<Difference> differences = List.of();

    /**
     * A permission that can be ticked.
     *
     * @param fixed whether the administrator can't change it
     */
    public record Choice(String name, String label, String meaning, boolean fixed) {}

    /** A permission about which two administrators differ. */
    public record Difference(String label, boolean theirs, boolean yours) {}

    @PostConstruct
    void load() {
        String id = form.carried("id");
        person = reviewingPermissions
                .person(administrator.user(), id, administrator.origin())
                .orElse(null);
        if (reviewingPermissions.of(administrator.user(), id, administrator.origin())
                instanceof PermissionsOutcome.Current current) {
            version = Long.toString(current.version());
            Stream.of(Permission.values())
                    .forEach(permission ->
                            ticks.put(permission.name(), current.permissions().contains(permission)));
        }
    }

    public void open() {
        if (person == null) {
            reply.notFound();
        }
    }

    public void save() {
        String id = form.carried("id");
        Set<Permission> wanted = Stream.of(Permission.values())
                .filter(permission -> ticks.getOrDefault(permission.name(), false))
                .collect(Collectors.toUnmodifiableSet());
        PermissionsOutcome outcome = grantingPermissions.replace(
                administrator.user(), new Grant(id, form.version(), wanted), administrator.origin());
        if (outcome instanceof PermissionsOutcome.Current) {
            reply.seeOther(PATH + id + "&after=saving");
        } else if (outcome instanceof PermissionsOutcome.ChangedMeanwhile theirs) {
            showBoth(theirs, wanted);
        } else if (outcome instanceof PermissionsOutcome.Refused refused) {
            refuse(refused);
        } else {
            reply.notFound();
        }
    }

    /** What was ticked stays, and saving it again replaces what somebody else has saved meanwhile. */
    private void showBoth(PermissionsOutcome.ChangedMeanwhile theirs, Set<Permission> wanted) {
        reply.status(HttpServletResponse.SC_CONFLICT);
        version = Long.toString(theirs.version());
        differences = Arrays.stream(Permission.values())
                .map(permission -> new Difference(
                        sentences.of(permission.messageKey()),
                        theirs.permissions().contains(permission),
                        wanted.contains(permission)))
                .filter(difference -> difference.theirs() != difference.yours())
                .toList();
        errors.refuse(sentences.plain("grants.changed-meanwhile"));
    }

    private void refuse(PermissionsOutcome.Refused refused) {
        String names = refused.permissions().stream()
                .sorted()
                .map(permission -> sentences.of(permission.messageKey()))
                .collect(Collectors.joining(", "));
        errors.refuse(sentences.plain("grants.refused." + refused.why(), names));
        reply.status(
                switch (refused.why()) {
                    case PERMISSION_MISSING, NOT_HELD -> HttpServletResponse.SC_FORBIDDEN;
                    case LAST_HOLDER, SITE_ONLY -> Reply.UNPROCESSABLE_CONTENT;
                });
    }

    public List<Choice> getChoices() {
        return Stream.of(Permission.values())
                .map(permission -> new Choice(
                        permission.name(),
                        sentences.of(permission.messageKey()),
                        sentences.of(permission.messageKey() + ".meaning"),
                        isReadOnly() || !administrator.user().holds(permission)))
                .toList();
    }

    public Map<String, Boolean> getTick() {
        return ticks;
    }

    /** Null where there is nobody to show. */
    public @Nullable Holder getPerson() {
        return person;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public boolean isReadOnly() {
        return !administrator.user().holds(Permission.GRANT_PERMISSIONS);
    }

    public boolean isSaved() {
        return form.carried("after").equals("saving");
    }
}

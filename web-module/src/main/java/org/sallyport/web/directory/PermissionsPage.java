package org.sallyport.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.directory.ReviewingPermissions;
import org.sallyport.service.directory.ReviewingPermissions.Holder;
import org.sallyport.service.directory.ReviewingPermissions.Stretch;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/permissions}: every permission with its first holders, or all who hold one of them. */
@Named
@RequestScoped
public class PermissionsPage {

    private static final String PATH = "/admin/permissions";
    private static final int FIRST_HOLDERS = 5;
    private static final int ROWS = 50;

    @Inject
    Administrator administrator;

    @Inject
    ReviewingPermissions reviewingPermissions;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private List<PermissionRow> rows = List.of();
    private @Nullable PermissionRow one;
    private String next = "";

    public void open() {
        String login = form.carried("person").strip();
        String name = form.carried("permission");
        if (form.isAsked("person") && isFound(login)) {
            return;
        }
        if (name.isEmpty()) {
            rows = Stream.of(Permission.values())
                    .map(permission -> row(permission, new Stretch("", FIRST_HOLDERS)))
                    .toList();
        } else {
            Stream.of(Permission.values())
                    .filter(permission -> permission.name().equals(name))
                    .findAny()
                    .ifPresentOrElse(this::listHolders, reply::notFound);
        }
    }

    /** Whether the browser goes on to somebody's permissions. */
    private boolean isFound(String login) {
        if (login.isEmpty()) {
            errors.refuse("person", sentences.plain("permissions.person.empty"));
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            return false;
        }
        Optional<Holder> found = reviewingPermissions.personCalled(administrator.user(), login, administrator.origin());
        found.ifPresentOrElse(person -> reply.seeOther(GrantsPage.PATH + person.id()), () -> {
            errors.refuse("person", sentences.plain("permissions.nobody", login));
            reply.status(HttpServletResponse.SC_NOT_FOUND);
        });
        return found.isPresent();
    }

    private void listHolders(Permission permission) {
        String after = PermissionsJson.canonicalLogin(form.carried("after")).orElse("");
        Slice<Holder> holders = read(permission, new Stretch(after, ROWS));
        one = PermissionRow.of(permission, holders, sentences);
        next = holders.next()
                .map(login -> PATH + "?permission=" + permission + "&after=" + PermissionsJson.cursor(login))
                .orElse("");
    }

    private PermissionRow row(Permission permission, Stretch stretch) {
        return PermissionRow.of(permission, read(permission, stretch), sentences);
    }

    private Slice<Holder> read(Permission permission, Stretch stretch) {
        return reviewingPermissions
                .holders(administrator.user(), permission, stretch, administrator.origin())
                .orElseGet(() -> new Slice<>(List.of(), Optional.empty()));
    }

    /** All of them, where none is asked for. */
    public List<PermissionRow> getRows() {
        return rows;
    }

    /** The one that is asked for, or null. */
    public @Nullable PermissionRow getOne() {
        return one;
    }

    /** Empty at the end of the list. */
    public String getNext() {
        return next;
    }

    /** What was typed to find somebody by. */
    public String getPerson() {
        return form.carried("person");
    }
}

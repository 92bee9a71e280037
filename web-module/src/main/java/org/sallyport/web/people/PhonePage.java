package org.sallyport.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.people.ListingPhone;
import org.sallyport.service.people.ManagingUsers;
import org.sallyport.service.people.UserDetails;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/user/phone?id=…}: the phone number on somebody's record, which is never shown whole. */
@Named
@RequestScoped
public class PhonePage {

    @Inject
    Administrator administrator;

    @Inject
    ManagingUsers managingUsers;

    @Inject
    ListingPhone listingPhone;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private @Nullable UserDetails person;

    public void open() {
        String id = form.carried("id");
        if (managingUsers.show(administrator.user(), id, administrator.origin()) instanceof UserOutcome.Shown shown) {
            person = shown.user();
            if (form.isPosted()) {
                save(id);
            }
        } else {
            reply.notFound();
        }
    }

    public @Nullable UserDetails getPerson() {
        return person;
    }

    /** The number on the record, masked; empty for none. */
    public String getHint() {
        UserDetails shown = person;
        return shown == null ? "" : listingPhone.hint(shown.id()).orElse("");
    }

    /** What was typed, while something is wrong with it. */
    public String getTyped() {
        return form.typed("phone");
    }

    private void save(String id) {
        boolean removing = form.typed("step").equals("remove");
        if (!removing && getTyped().isBlank()) {
            refuse(Reply.UNPROCESSABLE_CONTENT, "phone.empty");
            return;
        }
        ListingPhone.Result result =
                listingPhone.list(administrator.user(), id, removing ? "" : getTyped(), administrator.origin());
        if (result instanceof ListingPhone.Result.Listed) {
            reply.seeOther("/admin/user?id=" + id + "&after=phone");
        } else if (result instanceof ListingPhone.Result.NoSuchNumber none) {
            refuse(Reply.UNPROCESSABLE_CONTENT, "set-up.phone." + none.why());
        } else if (result instanceof ListingPhone.Result.OutOfReach) {
            reply.status(HttpServletResponse.SC_FORBIDDEN);
            errors.refuse(sentences.plain("phone.out-of-reach"));
        } else {
            reply.status(HttpServletResponse.SC_FORBIDDEN);
            errors.refuse(sentences.plain("error.permission.happened"));
        }
    }

    private void refuse(int status, String key) {
        reply.status(status);
        errors.refuse("phone", sentences.plain(key));
    }
}

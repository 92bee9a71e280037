package org.sallyport.web.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.devices.Ending;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/devices/confirm}: what will happen exactly, before somebody's session ends or a device is forgotten. */
@Named
@RequestScoped
public class ConfirmEndingPage {

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    @Inject
    EndingActions actions;

    private @Nullable EndingQuestion question;
    private boolean own;

    public void open() {
        question = actions.ask(form.carried("do"), form.carried("id")).orElse(null);
        if (question == null) {
            refuse(Ending.Refused.NOT_THERE);
        } else if (question.own()) {
            refuse(Ending.Refused.OWN);
        } else if (form.isPosted()) {
            act(question);
        }
    }

    private void act(EndingQuestion asked) {
        Ending ending = actions.end(asked, form.typed("confirmation").strip());
        if (ending instanceof Ending.Ended ended) {
            reply.seeOther(getBack() + "&done=" + asked.action() + "&count=" + ended.count());
        } else if (ending == Ending.Refused.NOT_CONFIRMED) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            errors.refuse("confirmation", sentences.plain("all-devices.confirmation.wrong", asked.about()));
        } else {
            refuse((Ending.Refused) ending);
        }
    }

    private void refuse(Ending.Refused refused) {
        String key = "all-devices." + refused.name().toLowerCase(Locale.ROOT).replace('_', '-');
        errors.refuse(sentences.plain(key));
        question = null;
        own = refused == Ending.Refused.OWN;
        reply.status(
                switch (refused) {
                    case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                    case OWN -> HttpServletResponse.SC_CONFLICT;
                    default -> HttpServletResponse.SC_NOT_FOUND;
                });
    }

    public String getTitle() {
        EndingQuestion asked = question;
        return asked == null
                ? sentences.of("all-devices.nothing-to-end")
                : sentences.of(asked.key("heading"), asked.owner().login(), asked.about());
    }

    /** What is to be confirmed; null where there is nothing to end. */
    public @Nullable EndingQuestion getQuestion() {
        return question;
    }

    /** Whether one's own pages are the place for it. */
    public boolean isOwn() {
        return own;
    }

    /** Where the question was met: a person's page, or the list. */
    public String getBack() {
        EndingQuestion asked = question;
        if (asked != null && form.carried("from").equals("user")) {
            return "/admin/user?id=" + asked.owner().id();
        }
        return (asked == null ? Kind.SESSIONS : asked.kind()).address(form.carried("person"));
    }
}

package org.sallyport.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.service.people.ManagingUsers;
import org.sallyport.service.people.UserDetails;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.service.signin.ChangeOutcome;
import org.sallyport.service.signin.RemovingTwoStep;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.enrolment.ChangeReply;
import org.sallyport.web.enrolment.ProofCode;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.CodeField;
import org.sallyport.web.signin.PasswordField;

/**
 * {@code /admin/user/remove-two-step?id=…}: what the removal of somebody's two-step verification means, the proof that it
 * takes, and the button that does it.
 */
@Named
@RequestScoped
public class RemoveTwoStepPage {

    private static final String PATH = "/admin/user/remove-two-step?id=";

    @Inject
    Administrator administrator;

    @Inject
    RemovingTwoStep removingTwoStep;

    @Inject
    ManagingUsers managingUsers;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    CodeField codeField;

    @Inject
    PasswordField passwordField;

    @Inject
    ChangeReply changeReply;

    @Inject
    ProofCode proofCode;

    @Inject
    Sentences sentences;

    @Inject
    Reply reply;

    private Decision.@Nullable Challenge challenge;
    private @Nullable UserDetails person;

    public void open() {
        Optional<Decision> demand =
                removingTwoStep.demand(administrator.user(), form.carried("id"), administrator.origin());
        if (demand.isEmpty()) {
            reply.notFound();
        } else if (demand.get() instanceof Decision.Challenge asked) {
            ask(asked);
        } else {
            refuse(demand.get().reason());
        }
    }

    private void ask(Decision.Challenge asked) {
        challenge = asked;
        proofCode.ask(asked);
        person = read();
        if (form.isPosted()) {
            reply.status(proofCode.isWanted() ? proofCode.send(PATH + form.carried("id")) : answer(asked));
        }
    }

    private int answer(Decision.Challenge asked) {
        return asked.passwordAccepted()
                ? passwordField.answeredBy(this::byPassword)
                : codeField.answeredBy(this::byCode);
    }

    private void refuse(Reason reason) {
        person = reason == Reason.PERMISSION_MISSING ? null : read();
        errors.refuse(
                sentences.plain(reason == Reason.NOTHING_TO_REMOVE ? "remove-two-step.nothing" : reason.messageKey()));
        reply.status(HttpServletResponse.SC_FORBIDDEN);
    }

    private @Nullable UserDetails read() {
        return managingUsers.show(administrator.user(), form.carried("id"), administrator.origin())
                        instanceof UserOutcome.Shown shown
                ? shown.user()
                : null;
    }

    private int byCode(OneTimeCode code) {
        return answer(
                removingTwoStep.byCode(
                        administrator.user(), form.carried("id"), proofCode.typed(code), administrator.origin()),
                changeReply.beside("code", "code.not-verified." + proofCode.getWord()));
    }

    private int byPassword(String password) {
        return answer(
                removingTwoStep.byPassword(administrator.user(), form.carried("id"), password, administrator.origin()),
                changeReply.beside("password", "confirm.password-wrong"));
    }

    private int answer(Optional<ChangeOutcome> outcome, ChangeReply changed) {
        if (outcome.isEmpty()) {
            reply.notFound();
            return HttpServletResponse.SC_NOT_FOUND;
        }
        String id = form.carried("id");
        return outcome.get().fold(changed.onPage(PATH + id, "/admin/user?id=" + id + "&after=removal"));
    }

    public String getTitle() {
        UserDetails named = person;
        return challenge == null || named == null
                ? sentences.of("remove-two-step.nothing-removed")
                : sentences.of("remove-two-step.title", administrator.words("remove-two-step.action"), named.name());
    }

    /** Whose it is; null where the administrator may not know, or there is nobody. */
    public @Nullable UserDetails getPerson() {
        return person;
    }

    public boolean isAsked() {
        return challenge != null;
    }

    public boolean isPasswordAsked() {
        Decision.Challenge asked = challenge;
        return asked != null && asked.passwordAccepted();
    }
}

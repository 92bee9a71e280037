package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.signin.ProvingAgain;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.CodeField;
import org.sallyport.web.signin.PasswordField;

/** {@code /sign-in/confirm?for=…}: fresh proof for one protected action, of the kind that the decision asks for. */
@Named
@RequestScoped
public class ConfirmPage {

    @Inject
    Origins origins;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    PasswordField passwordField;

    @Inject
    CodeField codeField;

    @Inject
    ProofCode proofCode;

    @Inject
    Sentences sentences;

    @Inject
    Reply reply;

    @Inject
    ChangeReply changeReply;

    @Inject
    ProvingAgain provingAgain;

    private Guarded page = Guarded.KEY;
    private Optional<Decision> demand = Optional.empty();

    public void open() {
        Optional<Guarded> wanted = Guarded.of(form.carried("for"));
        page = wanted.orElse(Guarded.KEY);
        demand = wanted.flatMap(known -> provingAgain.demand(sessionId(), known.action()));
        demand.ifPresent(proofCode::ask);
        if (demand.isEmpty()) {
            reply.seeOther(SecurityPage.PATH);
        } else if (demand.get() instanceof Decision.Allow) {
            reply.seeOther(page.path());
        } else if (form.isPosted() && !isDenied()) {
            reply.status(proofCode.isWanted() ? proofCode.send(page.confirmPath()) : answer());
        }
    }

    private int answer() {
        return isPasswordAsked()
                ? passwordField.answeredBy(this::answerByPassword)
                : codeField.answeredBy(this::answerByCode);
    }

    /** The word for the action in the address. */
    public String getWord() {
        return page.word();
    }

    /** What the action is, in the words of the person who wants it. */
    public String getAction() {
        return sentences.of("confirm.action." + page.word());
    }

    public String getReason() {
        return sentences.of(demand.orElseThrow().reason().messageKey());
    }

    public boolean isDenied() {
        return demand.orElseThrow() instanceof Decision.Deny;
    }

    public boolean isPasswordAsked() {
        return demand.orElseThrow() instanceof Decision.Challenge asked && asked.passwordAccepted();
    }

    public boolean isCodeAsked() {
        return !isDenied() && !isPasswordAsked();
    }

    private int answerByPassword(String password) {
        return provingAgain
                .byPassword(sessionId(), page.action(), password, origin())
                .fold(changeReply.on(page, page.path()).beside("password", "confirm.password-wrong"));
    }

    private int answerByCode(OneTimeCode code) {
        return provingAgain
                .byCode(sessionId(), page.action(), proofCode.typed(code), origin())
                .fold(changeReply.on(page, page.path()).beside("code", "code.not-verified." + proofCode.getWord()));
    }

    private String sessionId() {
        return caller.user().orElseThrow().sessionId();
    }

    private Origin origin() {
        return origins.web();
    }
}

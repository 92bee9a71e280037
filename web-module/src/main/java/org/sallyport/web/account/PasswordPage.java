package org.sallyport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.signin.ChangingPassword;
import org.sallyport.service.signin.PasswordChange;
import org.sallyport.service.signin.TypedCode;
import org.sallyport.web.enrolment.ProofCode;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.CodeField;

/** {@code /account/password}: the change of one's own password, with a code where one is asked for. */
@Named
@RequestScoped
public class PasswordPage {

    static final String PATH = "/account/password";

    /** As at signing in; what is longer was never accepted as a password. */
    private static final int LONGEST = 1024;

    @Inject
    Origins origins;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    CodeField codeField;

    @Inject
    ProofCode proofCode;

    @Inject
    Sentences sentences;

    @Inject
    Reply reply;

    @Inject
    ChangingPassword changingPassword;

    @Inject
    PasswordReply passwordReply;

    private @Nullable Decision decision;

    public void open() {
        if (form.isPosted()) {
            reply.status(isCodeDue() && proofCode.isWanted() ? proofCode.send("/account/password?for=code") : change());
        }
    }

    public SignedInUser getUser() {
        return caller.user().orElseThrow();
    }

    public boolean isDone() {
        return form.carried("done").equals("changed");
    }

    public boolean isCodeDue() {
        return decision() instanceof Decision.Challenge;
    }

    /** Why the password can't be changed now, or empty. */
    public String getRefusal() {
        if (!changingPassword.isKeptHere(getUser())) {
            return sentences.of("password.kept-elsewhere");
        }
        return decision()
                .<Optional<Reason>>fold(
                        allow -> Optional.empty(),
                        challenge -> Optional.empty(),
                        enrol -> Optional.of(enrol.reason()),
                        deny -> Optional.of(deny.reason()))
                .map(reason -> sentences.of(reason.messageKey()))
                .orElse("");
    }

    private int change() {
        require("password");
        require("newPassword");
        Optional<TypedCode> code = isCodeDue() ? codeField.read().map(proofCode::typed) : Optional.empty();
        if (errors.isPresent()) {
            return Reply.UNPROCESSABLE_CONTENT;
        }
        PasswordChange change = new PasswordChange(form.typed("password"), form.typed("newPassword"), code);
        return changingPassword.change(getUser(), change, origin()).fold(passwordReply);
    }

    private void require(String field) {
        String typed = form.typed(field);
        if (typed.isEmpty()) {
            errors.refuse(field, sentences.plain("password." + field + ".empty"));
        } else if (typed.codePointCount(0, typed.length()) > LONGEST) {
            errors.refuse(field, sentences.plain("sign-in.password.too-long", LONGEST));
        }
    }

    private Decision decision() {
        Decision asked = decision;
        if (asked == null) {
            asked = changingPassword.asks(getUser(), origin());
            decision = asked;
            proofCode.ask(asked);
        }
        return asked;
    }

    private Origin origin() {
        return origins.web();
    }
}

package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.service.signin.AnsweringChallenge;
import org.sallyport.service.signin.PendingSignIn;
import org.sallyport.service.signin.SecondStep;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /sign-in/code}: the second step. {@link PageGate} lets nobody here who isn't due. */
@Named
@RequestScoped
public class CodePage {

    @Inject
    Origins origins;

    @Inject
    HalfSignIn half;

    @Inject
    Form form;

    @Inject
    CodeField codeField;

    @Inject
    Sentences sentences;

    @Inject
    Reply reply;

    @Inject
    AnsweringChallenge answering;

    @Inject
    StepReply stepReply;

    @Inject
    Browser browser;

    public void open() {
        if (form.isPosted()) {
            reply.status(codeField.answeredBy(this::answer));
        }
    }

    public PendingSignIn getPending() {
        return half.pending().orElseThrow();
    }

    /** Why a code is asked for, in the words of the rule that asked. */
    public String getReason() {
        return sentences.of(getPending().reason().messageKey());
    }

    private int answer(OneTimeCode code) {
        Method method = getPending().methods().stream().findFirst().orElse(Method.TOTP);
        SecondStep step = new SecondStep(
                half.token().orElseThrow(), method, code, form.isTicked("rememberDevice"), browser.device());
        return answering.answer(step, origins.web()).fold(stepReply.onCodePage());
    }
}

package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    /** The one that was chosen, else the one used last. */
    public Method getMethod() {
        List<Method> offered = getPending().methods();
        return offered.stream()
                .filter(method -> method.name().equals(form.carried("method")))
                .findFirst()
                .orElseGet(() -> offered.get(0));
    }

    /** As keys of the bundle spell it: "totp", "sms" or "email". */
    public String getWord() {
        return getMethod().name().toLowerCase(Locale.ROOT);
    }

    /** The code that is on its way, or null. */
    public PendingSignIn.@Nullable LastCode getLastCode() {
        return getPending().lastCode(getMethod()).orElse(null);
    }

    /** Whether it is one that comes by message, and can be sent anew. */
    public boolean isSendable() {
        return getMethod() != Method.TOTP;
    }

    public boolean isChoice() {
        return getPending().methods().size() > 1;
    }

    /** Why a code is asked for, in the words of the rule that asked. */
    public String getReason() {
        return sentences.of(getPending().reason().messageKey());
    }

    private int answer(OneTimeCode code) {
        SecondStep step = new SecondStep(
                half.token().orElseThrow(), getMethod(), code, form.isTicked("rememberDevice"), browser.device());
        return answering.answer(step, origins.web()).fold(stepReply.beside("code", "code.not-verified." + getWord()));
    }
}

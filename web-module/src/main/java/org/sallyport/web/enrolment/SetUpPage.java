package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.signin.EnrollingMethod;
import org.sallyport.service.signin.PendingSignIn;
import org.sallyport.service.signin.SetUpCode;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Browser;
import org.sallyport.web.signin.CodeField;
import org.sallyport.web.signin.HalfSignIn;
import org.sallyport.web.signin.StepReply;

/** {@code /sign-in/set-up}: the set-up that comes first. {@code PageGate} lets nobody here who isn't due. */
@Named
@RequestScoped
public class SetUpPage {

    private static final String PATH = "/sign-in/set-up";

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
    StepReply stepReply;

    @Inject
    Browser browser;

    @Inject
    EnrollingMethod enrollingMethod;

    @Inject
    SetUpWizard wizard;

    public void open() {
        show();
        if (form.isPosted()) {
            reply.status(form.typed("step").equals(SetUpWizard.CHECK) ? codeField.answeredBy(this::save) : begin());
            show();
        }
    }

    private void show() {
        wizard.show(PATH, half.token().flatMap(token -> enrollingMethod.pending(token, origin())));
    }

    public PendingSignIn getPending() {
        return half.pending().orElseThrow();
    }

    /** Whether there is something that people can set up by themselves. */
    public boolean isPossible() {
        return getPending().methods().contains(Method.TOTP);
    }

    public String getReason() {
        return sentences.of(getPending().reason().messageKey());
    }

    private int begin() {
        return enrollingMethod
                .begin(half.token().orElseThrow(), Method.TOTP, origin())
                .fold(
                        pairing -> {
                            reply.seeOther(wizard.link(SetUpWizard.ADD));
                            return HttpServletResponse.SC_SEE_OTHER;
                        },
                        stepReply);
    }

    private int save(OneTimeCode code) {
        SetUpCode step =
                new SetUpCode(half.token().orElseThrow(), code, form.isTicked("rememberDevice"), browser.device());
        return enrollingMethod
                .confirm(step, origin())
                .fold(stepReply.beside("code", "code.not-verified").by(KeySavedPage::before));
    }

    private Origin origin() {
        return origins.web();
    }
}

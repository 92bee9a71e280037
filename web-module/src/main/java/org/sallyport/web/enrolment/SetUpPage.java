package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.signin.EnrollingMethod;
import org.sallyport.service.signin.PendingSignIn;
import org.sallyport.service.signin.SetUpCode;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
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
    static final String PHONE = "phone";
    static final String CHECK_MESSAGE = "message";

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

    @Inject
    SetUpReply setUpReply;

    @Inject
    FormErrors errors;

    public void open() {
        show();
        if (form.isPosted()) {
            reply.status(act());
            show();
        }
    }

    private int act() {
        return switch (form.typed("step")) {
            case SetUpWizard.CHECK -> codeField.answeredBy(this::save);
            case CHECK_MESSAGE -> codeField.answeredBy(this::saveByMessage);
            default -> begin();
        };
    }

    private void show() {
        wizard.show(PATH, half.token().flatMap(token -> enrollingMethod.pending(token, origin())));
    }

    public PendingSignIn getPending() {
        return half.pending().orElseThrow();
    }

    public String getReason() {
        return sentences.of(getPending().reason().messageKey());
    }

    /** choose, phone or message; empty where the steps of an authenticator app go on. */
    public String getStep() {
        String wanted = form.carried("step");
        if (wanted.equals(CHECK_MESSAGE) && getLastCode() != null) {
            return CHECK_MESSAGE;
        }
        if (wanted.equals(PHONE) && offers(Method.SMS)) {
            return PHONE;
        }
        boolean app = getPending().methods().equals(List.of(Method.TOTP));
        return wizard.isAtStart() && !app ? "choose" : "";
    }

    public boolean offers(Method method) {
        return getPending().methods().contains(method);
    }

    /** The code that is on its way, or null. */
    public PendingSignIn.@Nullable LastCode getLastCode() {
        return Optional.ofNullable(getPending().settingUp())
                .flatMap(getPending()::lastCode)
                .orElse(null);
    }

    private int begin() {
        Method method = Stream.of(Method.values())
                .filter(offered -> offered.name().equals(form.typed("method")))
                .findFirst()
                .orElse(Method.TOTP);
        Optional<String> phone = Optional.of(form.typed("phone")).filter(typed -> !typed.isBlank());
        boolean typing = form.typed("step").equals(PHONE);
        if (typing && phone.isEmpty()) {
            errors.refuse(PHONE, sentences.plain("set-up.phone.empty"));
            return Reply.UNPROCESSABLE_CONTENT;
        }
        return enrollingMethod
                .begin(half.token().orElseThrow(), method, phone, origin())
                .fold(setUpReply);
    }

    private int save(OneTimeCode code) {
        return confirm(code, stepReply.beside("code", "code.not-verified.totp").by(KeySavedPage::before));
    }

    private int saveByMessage(OneTimeCode code) {
        return confirm(code, stepReply.beside("code", "code.not-verified.sms"));
    }

    private int confirm(OneTimeCode code, StepReply answered) {
        SetUpCode step =
                new SetUpCode(half.token().orElseThrow(), code, form.isTicked("rememberDevice"), browser.device());
        return enrollingMethod.confirm(step, origin()).fold(answered);
    }

    private Origin origin() {
        return origins.web();
    }
}

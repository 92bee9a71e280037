package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.service.signin.ChangingKey;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.CodeField;

/** {@code /account/security/key}: a first or a new key, once there is fresh proof of who wants it. */
@Named
@RequestScoped
public class KeyPage {

    @Inject
    Origins origins;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    CodeField codeField;

    @Inject
    Reply reply;

    @Inject
    ChangeReply changeReply;

    @Inject
    ProofFirst proofFirst;

    @Inject
    ChangingKey changingKey;

    @Inject
    SecurityPage securityPage;

    @Inject
    SetUpWizard wizard;

    public void open() {
        securityPage.open();
        show();
        if (form.isPosted()) {
            reply.status(form.typed("step").equals(SetUpWizard.CHECK) ? codeField.answeredBy(this::save) : begin());
            show();
        } else if (!securityPage.getState().offered()) {
            reply.seeOther(SecurityPage.PATH);
        } else if (wizard.isAtStart()) {
            proofFirst.before(Guarded.KEY);
        }
    }

    private void show() {
        wizard.show(Guarded.KEY.path(), changingKey.pending(sessionId()));
    }

    private int begin() {
        return changingKey
                .begin(sessionId(), origins.web())
                .fold(changeReply.on(Guarded.KEY, wizard.link(SetUpWizard.ADD)));
    }

    private int save(OneTimeCode code) {
        return changingKey
                .confirm(sessionId(), code, origins.web())
                .fold(changeReply
                        .on(Guarded.KEY, KeySavedPage.before(SecurityPage.PATH))
                        .beside("code", "code.not-verified.totp"));
    }

    private String sessionId() {
        return caller.user().orElseThrow().sessionId();
    }
}

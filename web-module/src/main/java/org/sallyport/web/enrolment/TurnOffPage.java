package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sallyport.service.signin.TurningOff;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.signin.Caller;

/** {@code /account/security/turn-off}: what turning off means, and the button that does it. */
@Named
@RequestScoped
public class TurnOffPage {

    @Inject
    Origins origins;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    Reply reply;

    @Inject
    ChangeReply changeReply;

    @Inject
    ProofFirst proofFirst;

    @Inject
    SecurityPage securityPage;

    @Inject
    TurningOff turningOff;

    public void open() {
        securityPage.open();
        if (form.isPosted()) {
            String sessionId = caller.user().orElseThrow().sessionId();
            reply.status(turningOff
                    .turnOff(sessionId, origins.web())
                    .fold(changeReply.on(Guarded.TURN_OFF, SecurityPage.PATH + "?after=turning-off")));
        } else {
            proofFirst.before(Guarded.TURN_OFF);
        }
    }
}

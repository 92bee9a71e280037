package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.service.signin.ProvingAgain;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;

/**
 * Leads from a protected page to where proof is given, so that nobody fills it in for nothing. A courtesy only: the
 * action itself asks the decision.
 */
@Named
@RequestScoped
public class ProofFirst {

    @Inject
    Caller caller;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    @Inject
    ProvingAgain provingAgain;

    private Optional<Reason> denial = Optional.empty();

    void before(Guarded page) {
        provingAgain
                .demand(caller.user().orElseThrow().sessionId(), page.action())
                .ifPresent(decision -> meet(decision, page));
    }

    private void meet(Decision decision, Guarded page) {
        if (decision instanceof Decision.Challenge) {
            reply.seeOther(page.confirmPath());
        } else if (decision instanceof Decision.Deny deny) {
            denial = Optional.of(deny.reason());
        }
    }

    /** Whether no proof would help. */
    public boolean isDenied() {
        return denial.isPresent();
    }

    public String getDenial() {
        return denial.map(reason -> sentences.of(reason.messageKey())).orElse("");
    }
}

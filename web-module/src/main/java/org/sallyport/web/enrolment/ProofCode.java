package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.service.signin.PendingSignIn.LastCode;
import org.sallyport.service.signin.SendingProofCode;
import org.sallyport.service.signin.TypedCode;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.MessageReply;

/** The code that is asked for as proof inside a session: of which method, and where the last one went. */
@Named
@RequestScoped
public class ProofCode {

    @Inject
    Caller caller;

    @Inject
    Origins origins;

    @Inject
    Form form;

    @Inject
    Reply reply;

    @Inject
    MessageReply messageReply;

    @Inject
    SendingProofCode sendingProofCode;

    private List<Method> offered = List.of(Method.TOTP);

    /** What the decision asks for is what is offered. */
    public void ask(Decision decision) {
        if (decision instanceof Decision.Challenge challenge
                && !challenge.methods().isEmpty()) {
            offered = challenge.methods();
        }
    }

    public TypedCode typed(OneTimeCode code) {
        return new TypedCode(getMethod(), code);
    }

    /** The one that was chosen, else the one used last. */
    public Method getMethod() {
        return offered.stream()
                .filter(method -> method.name().equals(form.carried("method")))
                .findFirst()
                .orElseGet(() -> offered.get(0));
    }

    /** As keys of the bundle spell it: "totp", "sms" or "email". */
    public String getWord() {
        return getMethod().name().toLowerCase(Locale.ROOT);
    }

    public boolean isSendable() {
        return getMethod() != Method.TOTP;
    }

    /** Whether the person wants a code sent, and gives none. */
    public boolean isWanted() {
        return form.isPosted() && form.typed("step").equals("send");
    }

    /** Sends one; then the browser comes back to {@code page}, which has a query. */
    public int send(String page) {
        return sendingProofCode
                .send(caller.user().orElseThrow().sessionId(), getMethod(), origins.web())
                .fold(
                        sent -> {
                            reply.seeOther(page + "&method=" + getMethod());
                            return HttpServletResponse.SC_SEE_OTHER;
                        },
                        messageReply::notSent);
    }

    /** The code that is on its way to this session, or null. */
    public @Nullable LastCode getLastCode() {
        return sendingProofCode
                .last(caller.user().orElseThrow().sessionId(), getMethod())
                .orElse(null);
    }
}

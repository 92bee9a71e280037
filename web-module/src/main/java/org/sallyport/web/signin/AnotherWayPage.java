package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.signin.SendOutcome;
import org.sallyport.service.signin.SendingSignInCode;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/**
 * {@code /sign-in/another-way}: the methods that the sign-in offers, last used first. Choosing one that comes by message
 * has a code sent; so does asking for a new one.
 */
@Named
@RequestScoped
public class AnotherWayPage {

    @Inject
    Origins origins;

    @Inject
    HalfSignIn half;

    @Inject
    SendingSignInCode sendingSignInCode;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    @Inject
    MessageReply messageReply;

    public void open() {
        if (form.isPosted()) {
            getMethods().stream()
                    .filter(method -> method.name().equals(form.typed("method")))
                    .findFirst()
                    .ifPresentOrElse(this::choose, this::refuse);
        }
    }

    public List<Method> getMethods() {
        return half.pending().orElseThrow().methods();
    }

    /** As keys of the bundle spell it. */
    public String wordOf(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private void choose(Method method) {
        if (method == Method.TOTP) {
            goTo(method);
            return;
        }
        Origin origin = origins.web();
        SendOutcome outcome = sendingSignInCode.send(half.token().orElseThrow(), method, origin);
        if (outcome instanceof SendOutcome.NotSent notSent) {
            reply.status(messageReply.notSent(notSent));
        } else {
            goTo(method);
        }
    }

    private void refuse() {
        reply.status(Reply.UNPROCESSABLE_CONTENT);
        errors.refuse(sentences.plain("sign-in.not-offered"));
    }

    private void goTo(Method method) {
        String back = ReturnPath.of(form.carried("return"))
                .map(ReturnPath::asQuery)
                .map(query -> query.replaceFirst("[?]", "&"))
                .orElse("");
        reply.seeOther(Page.CODE.path() + "?method=" + method + back);
    }
}

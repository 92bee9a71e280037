package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.SignInOutcome;
import org.sallyport.service.signin.UsingSession;
import org.sallyport.web.platform.BrowserCookie;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentence;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.platform.WaitNotice;

/**
 * Answers a browser after either step: with the next page, or with the same one and a sentence. Every case returns the
 * status of that answer.
 */
@RequestScoped
public class StepReply implements SignInOutcome.Cases<Integer> {

    @Inject
    HttpServletRequest request;

    @Inject
    Origins origins;

    @Inject
    Reply reply;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Sentences sentences;

    @Inject
    WaitNotice waitNotice;

    @Inject
    UsingSession usingSession;

    private String notVerified = "sign-in.not-verified";
    private Consumer<Sentence> refusal = sentence -> errors.refuse(sentence);
    private UnaryOperator<String> whereTo = path -> path;

    /** Says beside a page's only field what is wrong, and by {@code notVerified} that what was typed there isn't right. */
    public StepReply beside(String field, String notVerified) {
        this.notVerified = notVerified;
        refusal = sentence -> errors.refuse(field, sentence);
        return this;
    }

    /** Once signed in, the browser fetches what {@code detour} makes of where the person was going. */
    public StepReply by(UnaryOperator<String> detour) {
        whereTo = detour;
        return this;
    }

    @Override
    public Integer signedIn(SignInOutcome.SignedIn outcome) {
        endOlderSession();
        reply.give(BrowserCookie.SESSION, outcome.session().reveal());
        reply.takeBack(BrowserCookie.SIGN_IN);
        outcome.device()
                .ifPresent(device ->
                        reply.give(BrowserCookie.DEVICE, device.token().reveal()));
        return seeOther(
                whereTo.apply(ReturnPath.orDefault(form.carried("return")).path()));
    }

    @Override
    public Integer challenged(SignInOutcome.Challenged outcome) {
        return secondStep(outcome.signIn(), Page.CODE);
    }

    @Override
    public Integer enrolmentDue(SignInOutcome.EnrolmentDue outcome) {
        return secondStep(outcome.signIn(), Page.SET_UP);
    }

    @Override
    public Integer denied(SignInOutcome.Denied outcome) {
        refusal.accept(sentences.plain(outcome.reason().messageKey()));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    /** A browser is given a session that reaches the change of the password alone. */
    @Override
    public Integer passwordChangeDue() {
        throw new IllegalStateException("a browser changes the password in a session");
    }

    @Override
    public Integer notVerified() {
        refusal.accept(sentences.plain(notVerified));
        // RFC 9110 §15.5.2 asks for a challenge; no browser knows this one, so that none opens a window of its own.
        reply.header("WWW-Authenticate", "Sallyport");
        return HttpServletResponse.SC_UNAUTHORIZED;
    }

    @Override
    public Integer waiting(SignInOutcome.Waiting outcome) {
        refusal.accept(waitNotice.tooManyTries(outcome.retryAfter()));
        return Reply.TOO_MANY_REQUESTS;
    }

    @Override
    public Integer busy(SignInOutcome.Busy outcome) {
        refusal.accept(waitNotice.busy(outcome.retryAfter()));
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    @Override
    public Integer directoryAway(SignInOutcome.DirectoryAway outcome) {
        refusal.accept(waitNotice.directoryAway(outcome.retryAfter()));
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    @Override
    public Integer notOffered() {
        refusal.accept(sentences.plain("sign-in.not-offered"));
        return Reply.UNPROCESSABLE_CONTENT;
    }

    /** No page of the web asks a sign-in for what it isn't about: the gate has led it to its step. */
    @Override
    public Integer notEnrolling() {
        return notOffered();
    }

    private int secondStep(Token signIn, Page next) {
        endOlderSession();
        reply.give(BrowserCookie.SIGN_IN, signIn.reveal());
        String back =
                ReturnPath.of(form.carried("return")).map(ReturnPath::asQuery).orElse("");
        return seeOther(next.path() + back);
    }

    /** Whoever proved a password here has taken this browser over from whom it served before. */
    private void endOlderSession() {
        BrowserCookie.SESSION.read(request).map(Token::presented).ifPresent(older -> {
            usingSession.end(older, origins.web());
            reply.takeBack(BrowserCookie.SESSION);
        });
    }

    private int seeOther(String path) {
        reply.seeOther(path);
        return HttpServletResponse.SC_SEE_OTHER;
    }
}

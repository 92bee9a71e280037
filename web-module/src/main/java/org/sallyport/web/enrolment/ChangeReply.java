package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.sallyport.service.signin.ChangeOutcome;
import org.sallyport.service.signin.SignInOutcome;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.platform.WaitNotice;
import org.sallyport.web.signin.ReturnPath;
import org.sallyport.web.signin.StepReply;

/** Answers a browser after a change of a sign-in: with the next page, or with the same one and a sentence. */
@RequestScoped
public class ChangeReply implements ChangeOutcome.Cases<Integer> {

    @Inject
    Reply reply;

    @Inject
    StepReply stepReply;

    @Inject
    WaitNotice waitNotice;

    @Inject
    FormErrors errors;

    @Inject
    Sentences sentences;

    private String beginning = SecurityPage.PATH;
    private String proof = SecurityPage.PATH;
    private String afterwards = "";

    /** @param afterwards where the browser goes when it is done */
    ChangeReply on(Guarded page, String afterwards) {
        proof = page.confirmPath();
        this.afterwards = afterwards;
        return this;
    }

    /** For a page of its own, which takes the proof itself and to which the browser comes back when that wasn't asked. */
    public ChangeReply onPage(String path, String afterwards) {
        beginning = path;
        proof = path;
        this.afterwards = afterwards;
        return this;
    }

    /** Says beside {@code field} what is wrong, and by {@code notVerified} that what was typed there isn't right. */
    public ChangeReply beside(String field, String notVerified) {
        stepReply.beside(field, notVerified);
        return this;
    }

    @Override
    public Integer done() {
        return seeOther(afterwards);
    }

    @Override
    public Integer proofDue() {
        return seeOther(proof);
    }

    @Override
    public Integer denied(ChangeOutcome.Denied outcome) {
        errors.refuse(sentences.plain(outcome.reason().messageKey()));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public Integer notVerified() {
        return stepReply.notVerified();
    }

    @Override
    public Integer waiting(ChangeOutcome.Waiting outcome) {
        return stepReply.waiting(new SignInOutcome.Waiting(outcome.retryAfter()));
    }

    @Override
    public Integer limited(ChangeOutcome.Limited outcome) {
        errors.refuse(waitNotice.tooManyRemovals(outcome.retryAfter()));
        return Reply.TOO_MANY_REQUESTS;
    }

    @Override
    public Integer busy(ChangeOutcome.Busy outcome) {
        return stepReply.busy(new SignInOutcome.Busy(outcome.retryAfter()));
    }

    /** The page itself says so. */
    @Override
    public Integer expired() {
        return HttpServletResponse.SC_GONE;
    }

    @Override
    public Integer notOffered() {
        return seeOther(beginning);
    }

    @Override
    public Integer over() {
        return seeOther("/session-ended" + new ReturnPath(beginning).asQuery() + "&after=proving");
    }

    private int seeOther(String path) {
        reply.seeOther(path);
        return HttpServletResponse.SC_SEE_OTHER;
    }
}

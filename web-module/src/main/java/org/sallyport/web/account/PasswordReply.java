package org.sallyport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sallyport.service.directory.PasswordRules;
import org.sallyport.service.signin.PasswordChangeOutcome;
import org.sallyport.web.enrolment.ProofCode;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.platform.WaitNotice;

/** Answers after a password was to be changed; every case returns the status of that answer. */
@RequestScoped
public class PasswordReply implements PasswordChangeOutcome.Cases<Integer> {

    @Inject
    Reply reply;

    @Inject
    ProofCode proofCode;

    @Inject
    FormErrors errors;

    @Inject
    Sentences sentences;

    @Inject
    WaitNotice waitNotice;

    @Override
    public Integer changed() {
        reply.seeOther(PasswordPage.PATH + "?done=changed");
        return HttpServletResponse.SC_SEE_OTHER;
    }

    @Override
    public Integer unfit(PasswordChangeOutcome.Unfit outcome) {
        PasswordRules.Fault fault = outcome.fault();
        int limit = fault == PasswordRules.Fault.TOO_LONG ? PasswordRules.LONGEST : PasswordRules.SHORTEST;
        String key =
                "password.newPassword." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        errors.refuse("newPassword", sentences.plain(key, limit));
        return Reply.UNPROCESSABLE_CONTENT;
    }

    @Override
    public Integer keptElsewhere() {
        errors.refuse(sentences.plain("password.kept-elsewhere"));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public Integer codeDue() {
        errors.refuse("code", sentences.plain("code.empty"));
        return Reply.UNPROCESSABLE_CONTENT;
    }

    /** Not 401: the session is good, and what was typed in it is not. */
    @Override
    public Integer wrongPassword() {
        errors.refuse("password", sentences.plain("password.password.wrong"));
        return Reply.UNPROCESSABLE_CONTENT;
    }

    @Override
    public Integer wrongCode() {
        errors.refuse("code", sentences.plain("code.not-verified." + proofCode.getWord()));
        return Reply.UNPROCESSABLE_CONTENT;
    }

    @Override
    public Integer denied(PasswordChangeOutcome.Denied outcome) {
        errors.refuse(sentences.plain(outcome.reason().messageKey()));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public Integer waiting(PasswordChangeOutcome.Waiting outcome) {
        errors.refuse(waitNotice.tooManyTries(outcome.retryAfter()));
        return Reply.TOO_MANY_REQUESTS;
    }

    @Override
    public Integer busy(PasswordChangeOutcome.Busy outcome) {
        errors.refuse(waitNotice.busy(outcome.retryAfter()));
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
}

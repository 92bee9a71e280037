package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.sallyport.service.signin.SendOutcome;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentence;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.platform.WaitNotice;

/** Tells a browser why no code was sent; returns the status of that answer. */
@RequestScoped
public class MessageReply {

    @Inject
    FormErrors errors;

    @Inject
    Sentences sentences;

    @Inject
    WaitNotice waitNotice;

    public int notSent(SendOutcome.NotSent outcome) {
        if (outcome instanceof SendOutcome.Limited limited) {
            return refuse(Reply.TOO_MANY_REQUESTS, waitNotice.nextCode(limited.retryAfter()));
        }
        return refuse(Reply.UNPROCESSABLE_CONTENT, sentences.plain("message.unavailable"));
    }

    private int refuse(int status, Sentence sentence) {
        errors.refuse(sentence);
        return status;
    }
}

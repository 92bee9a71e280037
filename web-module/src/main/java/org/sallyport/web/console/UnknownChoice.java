package org.sallyport.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/**
 * Says beside its field that something was sent that its list doesn't offer. Faces stops such a form before its page hears
 * of it, and would show the page again as if nothing had been asked.
 */
@Named
@RequestScoped
public class UnknownChoice {

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    public void refuse() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isValidationFailed()) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            faces.getClientIdsWithMessages()
                    .forEachRemaining(field -> errors.refuse(field, sentences.plain("console.unknown-choice")));
        }
    }
}

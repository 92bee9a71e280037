package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Sentences;

/** {@code /session-ended}: that a sign-in is over, whether by somebody's own doing, and the way back. */
@Named
@RequestScoped
public class SessionEndedPage {

    @Inject
    Form form;

    @Inject
    Sentences sentences;

    public String getTitle() {
        return sentence("title");
    }

    public String getWhatHappened() {
        return sentence("happened");
    }

    /** Back to the same place, of the same organisation where it is known. */
    public String getSignInAgain() {
        String back =
                ReturnPath.of(form.carried("return")).map(ReturnPath::asQuery).orElse("");
        return Page.SIGN_IN.path() + back;
    }

    private String sentence(String part) {
        String own = "session-ended." + form.carried("after") + "." + part;
        return sentences.of(sentences.has(own) ? own : "session-ended.expired." + part);
    }
}

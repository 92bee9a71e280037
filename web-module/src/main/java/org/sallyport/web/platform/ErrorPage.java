package org.sallyport.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What an error page says: what happened, what to do, and under which reference the log has the cause. */
@Named
@RequestScoped
public class ErrorPage {

    @Inject
    Sentences sentences;

    private int status;
    private @Nullable String reference;

    void about(int status, @Nullable String reference) {
        this.status = status;
        this.reference = reference;
    }

    public String getTitle() {
        return sentence("title");
    }

    public String getWhatHappened() {
        return sentence("happened");
    }

    public String getWhatToDo() {
        return sentence("to-do");
    }

    public @Nullable String getReference() {
        return reference;
    }

    private String sentence(String part) {
        String own = "error." + status + "." + part;
        return sentences.of(sentences.has(own) ? own : "error.other." + part);
    }
}

package org.sallyport.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an error page says: what happened, what to do, and under which reference the log has the cause. */
@Named
@RequestScoped
public class ErrorPage {

    @Inject
    Sentences sentences;

    private String kind = "other";
    private @Nullable String reference;

    /** @param refusal what a filter of ours refused, where the status alone doesn't say it */
    void about(int status, String refusal, @Nullable String reference) {
        this.kind = Stream.of(refusal, Integer.toString(status))
                .filter(candidate -> sentences.has("error." + candidate + ".title"))
                .findFirst()
                .orElse("other");
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
        return sentences.of("error." + kind + "." + part);
    }
}

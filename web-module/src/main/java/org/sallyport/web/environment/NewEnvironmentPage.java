package org.sallyport.web.environment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.environment.Preset;
import org.sallyport.service.environment.FoundingEnvironment;
import org.sallyport.service.environment.FoundingEnvironment.Draft;
import org.sallyport.service.environment.FoundingOutcome;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.TypedFields;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/**
 * {@code /admin/environments/new}. The starting password is shown by the answer to the form itself: a redirect would
 * need a place to keep it, and to send the form once more finds the key taken.
 */
@Named
@RequestScoped
public class NewEnvironmentPage {

    @Inject
    Administrator administrator;

    @Inject
    FoundingEnvironment foundingEnvironment;

    @Inject
    TypedFields fields;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private final Map<String, String> texts = new LinkedHashMap<>(Map.of(
            "key", "",
            "name", "",
            "preset", Preset.CASE_MANAGEMENT.key(),
            "administratorLogin", "",
            "administratorName", ""));

    private FoundingOutcome.@Nullable Founded founded;

    public void found() {
        fields.read("new-environment", texts, EnvironmentBodies::draft).ifPresent(this::make);
    }

    private void make(Draft draft) {
        FoundingOutcome outcome = foundingEnvironment.found(administrator.user(), draft, administrator.origin());
        if (outcome instanceof FoundingOutcome.Founded done) {
            founded = done;
        } else if (outcome instanceof FoundingOutcome.KeyTaken) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            errors.refuse("key", sentences.plain("new-environment.key.taken"));
        } else if (outcome instanceof FoundingOutcome.Busy) {
            reply.status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            errors.refuse(sentences.plain("new-environment.busy"));
        } else {
            errors.refuse(sentences.plain("error.permission.happened"));
        }
    }

    public FoundingOutcome.@Nullable Founded getFounded() {
        return founded;
    }

    public Map<String, String> getText() {
        return texts;
    }

    public List<String> getPresets() {
        return Stream.of(Preset.values()).map(Preset::key).toList();
    }
}

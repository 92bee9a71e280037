package org.sallyport.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.platform.StrictJson;

/** What was typed into a page of the console, read by the REST contract's own reader under the same names. */
@RequestScoped
public class TypedFields {

    private static final String VERSION = "version";

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    /**
     * What {@code reading} makes of the fields; empty when some are out of bounds, which is then said beside each.
     *
     * @param page in whose part of the message bundle the labels are
     */
    public <T> Optional<T> read(String page, Map<String, String> typed, Function<JsonBody, T> reading) {
        try {
            return Optional.of(StrictJson.read(document(typed)).as(reading));
        } catch (InvalidBody e) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            e.errors().forEach(error -> refuse(page, error));
            return Optional.empty();
        }
    }

    private void refuse(String page, Problem.InvalidMember member) {
        String label = sentences.of(page + "." + member.field() + ".label");
        errors.refuse(member.field(), sentences.plain("settings.rule", label, member.message()));
    }

    private JsonObject document(Map<String, String> typed) {
        JsonObjectBuilder document = JsonAnswer.object();
        typed.forEach((name, text) -> {
            if (name.equals(VERSION)) {
                document.add(name, form.version());
            } else {
                document.add(name, Objects.toString(text, "").strip());
            }
        });
        return document.build();
    }
}

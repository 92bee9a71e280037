package org.sallyport.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with the form that was just posted: sentences beside its fields, and one about all of it. */
@Named("errors")
@RequestScoped
public class FormErrors {

    private final Map<String, Sentence> byField = new LinkedHashMap<>();
    private @Nullable Sentence overall;

    public record FieldError(String field, Sentence sentence) {}

    public void refuse(String field, Sentence sentence) {
        byField.putIfAbsent(field, sentence);
    }

    public void refuse(Sentence sentence) {
        overall = sentence;
    }

    public boolean isPresent() {
        return !byField.isEmpty() || overall != null;
    }

    public @Nullable Sentence getOverall() {
        return overall;
    }

    public List<FieldError> getFields() {
        List<FieldError> errors = new ArrayList<>();
        byField.forEach((field, sentence) -> errors.add(new FieldError(field, sentence)));
        return errors;
    }

    /** A single error is read beside its field; several are listed first, so that nobody has to look for them. */
    public boolean isSummarised() {
        return byField.size() > 1;
    }

    public @Nullable Sentence of(String field) {
        return byField.get(field);
    }
}

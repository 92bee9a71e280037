package org.sallyport.web.environment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.HelpContact;
import org.sallyport.service.environment.EditingHelpContact;
import org.sallyport.service.environment.EditingHelpContact.Edit;
import org.sallyport.service.environment.HelpContactOutcome;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.TypedFields;
import org.sallyport.web.environment.SettingsForm.Difference;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/system-properties/help}: whom people ask when signing in doesn't work (K-19, C-39). */
@Named
@RequestScoped
public class HelpContactPage {

    private static final String PATH = "/admin/system-properties/help";

    @Inject
    Administrator administrator;

    @Inject
    EditingHelpContact editingHelpContact;

    @Inject
    TypedFields fields;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private Map<String, String> texts = new LinkedHashMap<>();
    private List<Difference> differences = List.of();

    @PostConstruct
    void load() {
        if (editingHelpContact.read(
                        administrator.user(), administrator.environment().key(), administrator.origin())
                instanceof HelpContactOutcome.Current current) {
            texts = shown(current.contact(), current.version());
        }
    }

    public void save() {
        Map<String, String> given = new LinkedHashMap<>(texts);
        given.entrySet()
                .removeIf(field ->
                        !field.getKey().equals("version") && field.getValue().isBlank());
        fields.read("help-contact", given, EnvironmentBodies::helpContact).ifPresent(this::replace);
    }

    private void replace(Edit edit) {
        HelpContactOutcome outcome = editingHelpContact.replace(
                administrator.user(), administrator.environment().key(), edit, administrator.origin());
        if (outcome instanceof HelpContactOutcome.Current) {
            reply.seeOther(PATH + "?after=saving");
        } else if (outcome instanceof HelpContactOutcome.ChangedMeanwhile theirs) {
            reply.status(HttpServletResponse.SC_CONFLICT);
            differences = differencesTo(shown(theirs.contact(), theirs.version()));
            texts.put("version", Long.toString(theirs.version()));
            errors.refuse(sentences.plain("settings.changed-meanwhile"));
        } else {
            reply.status(HttpServletResponse.SC_FORBIDDEN);
            errors.refuse(sentences.plain("error.permission.happened"));
        }
    }

    private static Map<String, String> shown(HelpContact contact, long version) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("email", Objects.toString(contact.email(), ""));
        shown.put("telephone", Objects.toString(contact.telephone(), ""));
        shown.put("words", Objects.toString(contact.words(), ""));
        shown.put("version", Long.toString(version));
        return shown;
    }

    private List<Difference> differencesTo(Map<String, String> theirs) {
        return Stream.of("email", "telephone", "words")
                .map(field -> new Difference(field, theirs.getOrDefault(field, ""), typed(field)))
                .filter(difference -> !difference.theirs().equals(difference.yours()))
                .toList();
    }

    private String typed(String field) {
        return texts.getOrDefault(field, "").strip();
    }

    public Map<String, String> getText() {
        return texts;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public boolean isReadOnly() {
        return !administrator.user().holds(Permission.EDIT_SETTINGS);
    }

    public boolean isSaved() {
        return form.carried("after").equals("saving");
    }
}

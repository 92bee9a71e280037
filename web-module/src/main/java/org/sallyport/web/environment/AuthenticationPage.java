package org.sallyport.web.environment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.Vocabulary;
import org.sallyport.service.environment.EditingSettings;
import org.sallyport.service.environment.SettingsOutcome;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/system-properties/authentication}: the environment's settings, in the organisation's own words. */
@Named
@RequestScoped
public class AuthenticationPage {

    private static final String PATH = "/admin/system-properties/authentication";

    @Inject
    Administrator administrator;

    @Inject
    EditingSettings editingSettings;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private SettingsForm settings = new SettingsForm();
    private Vocabulary vocabulary = Vocabulary.CASE;
    private List<SettingsForm.Difference> differences = List.of();
    private int networks;

    @PostConstruct
    void load() {
        SettingsOutcome outcome = editingSettings.read(
                administrator.user(), administrator.environment().key(), administrator.origin());
        if (outcome instanceof SettingsOutcome.Current current) {
            settings = SettingsForm.of(current);
            vocabulary = current.settings().vocabulary();
            networks = current.settings().skipNetworks().size();
        }
    }

    public void save() {
        try {
            SettingsOutcome outcome = editingSettings.replace(
                    administrator.user(),
                    administrator.environment().key(),
                    settings.read(form.version()),
                    administrator.origin());
            if (outcome instanceof SettingsOutcome.Current) {
                reply.seeOther(PATH + "?after=saving");
            } else if (outcome instanceof SettingsOutcome.ChangedMeanwhile theirs) {
                showBoth(theirs);
            } else {
                errors.refuse(sentences.plain("error.permission.happened"));
            }
        } catch (InvalidBody e) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            e.errors().forEach(this::refuse);
        }
    }

    /** What was typed stays, and saving it again replaces what somebody else has saved meanwhile. */
    private void showBoth(SettingsOutcome.ChangedMeanwhile theirs) {
        reply.status(409);
        differences = settings.differencesTo(theirs);
        settings.texts().put("version", Long.toString(theirs.version()));
        errors.refuse(sentences.plain("settings.changed-meanwhile"));
    }

    private void refuse(Problem.InvalidMember member) {
        String label = sentences.of(label(member.field()));
        errors.refuse(member.field(), sentences.plain("settings.rule", label, member.message()));
    }

    /** The key of a field's label, in the organisation's words. */
    public String label(String field) {
        return sentences.variant(vocabulary, "settings." + field + ".label");
    }

    public Map<String, String> getText() {
        return settings.texts();
    }

    public Map<String, Boolean> getTick() {
        return settings.ticks();
    }

    public List<SettingsForm.Difference> getDifferences() {
        return differences;
    }

    public List<Method> getMethods() {
        return List.of(Method.values());
    }

    /** How many networks skip the second step. */
    public int getNetworks() {
        return networks;
    }

    public boolean isReadOnly() {
        return !administrator.user().holds(Permission.EDIT_SETTINGS);
    }

    public boolean isSaved() {
        return form.carried("after").equals("saving");
    }

    /** Which is discouraged (P-17). */
    public boolean isSavedOff() {
        return isSaved() && TwoStepMode.OFF.name().equals(getText().get("mode"));
    }
}

package org.sallyport.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.decision.Occasion;
import org.sallyport.service.decision.Trial;
import org.sallyport.service.decision.TrialOutcome;
import org.sallyport.service.decision.TryingDecision;
import org.sallyport.service.devices.OwnedDevice;
import org.sallyport.service.devices.ReviewingAllDevices;
import org.sallyport.service.environment.EditingSettings;
import org.sallyport.service.environment.SettingsOutcome;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.KnownDevice;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.Word;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/what-if}: what would be decided about somebody, and why. It asks by an address, and changes nothing. */
@Named
@RequestScoped
public class WhatIfPage {

    private static final int MOST_DEVICES = 20;

    @Inject
    Administrator administrator;

    @Inject
    TryingDecision tryingDecision;

    @Inject
    EditingSettings editingSettings;

    @Inject
    ReviewingAllDevices reviewingAllDevices;

    @Inject
    TimeSource time;

    @Inject
    WhatIfWords words;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private WhatIfForm trial = WhatIfForm.of(field -> "");
    private @Nullable WhatIfAnswer answer;

    public void open() {
        trial = WhatIfForm.of(form::carried);
        if (trial.asked().isEmpty() && !form.isAsked(WhatIfForm.PERSON)) {
            return;
        }
        try {
            Trial asked = trial.read(time.now());
            if (trial.isModeUnknown()) {
                refuse(WhatIfForm.MODE, "refused");
            } else {
                show(tryingDecision.ask(administrator.user(), inMode(asked), administrator.origin()));
            }
        } catch (InvalidBody e) {
            e.errors().forEach(error -> refuse(error.field(), "refused"));
        }
    }

    private void show(TrialOutcome outcome) {
        if (outcome instanceof TrialOutcome.Decided decided) {
            answer = words.of(decided);
        } else if (outcome instanceof TrialOutcome.NoSuchPerson) {
            refuse(WhatIfForm.PERSON, "unknown");
        } else if (outcome instanceof TrialOutcome.NoSuchDevice) {
            refuse("device", "unknown");
        } else {
            reply.status(HttpServletResponse.SC_FORBIDDEN);
            errors.refuse(sentences.plain("error.permission.happened"));
        }
    }

    private void refuse(String field, String how) {
        reply.status(Reply.UNPROCESSABLE_CONTENT);
        errors.refuse(field, sentences.plain("what-if." + field + "." + how));
    }

    private Trial inMode(Trial asked) {
        return trial.mode()
                .flatMap(mode -> settings().map(settings -> settings.withMode(mode)))
                .map(asked::under)
                .orElse(asked);
    }

    private Optional<TwoStepSettings> settings() {
        SettingsOutcome outcome = editingSettings.read(
                administrator.user(), administrator.environment().key(), administrator.origin());
        return outcome instanceof SettingsOutcome.Current current ? Optional.of(current.settings()) : Optional.empty();
    }

    public Map<String, String> getText() {
        return trial.asked().texts();
    }

    /** Beside signing in, which is asked about unless something else is said. */
    public List<String> getPurposes() {
        return words(Occasion.values()).stream()
                .filter(word -> !word.equals(Word.of(Occasion.SIGN_IN)))
                .toList();
    }

    public List<String> getModes() {
        return words(TwoStepMode.values());
    }

    /** Those of the person who is asked about, for whoever may see them. */
    public List<KnownDevice> getDevices() {
        String person = trial.asked().text(WhatIfForm.PERSON);
        boolean visible = administrator.user().holds(Permission.MANAGE_DEVICES)
                && !person.isEmpty()
                && errors.of(WhatIfForm.PERSON) == null;
        return visible
                ? reviewingAllDevices
                        .devices(administrator.user(), person, PageRequest.first(MOST_DEVICES), administrator.origin())
                        .map(found -> found.map(OwnedDevice::device).rows())
                        .orElse(List.of())
                : List.of();
    }

    /** Whether the chosen device is one that isn't among {@link #getDevices}. */
    public boolean isOtherDevice() {
        String device = trial.asked().text("device");
        return !device.isEmpty()
                && !device.equals(WhatIfForm.REMEMBERED)
                && getDevices().stream().noneMatch(known -> known.id().equals(device));
    }

    /** Null before there is something to answer. */
    public @Nullable WhatIfAnswer getAnswer() {
        return answer;
    }

    private static List<String> words(Enum<?>[] names) {
        return Stream.of(names).map(Word::of).toList();
    }
}

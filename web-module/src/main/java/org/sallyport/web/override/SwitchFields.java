package org.sallyport.web.override;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.service.override.OverrideChange;
import org.sallyport.service.people.FieldFault;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.platform.TypedTime;

/** The fields of a person's switch: two ticks of which one at most is set, and what an exemption needs. */
@RequestScoped
public class SwitchFields {

    /** Beside which field it stands what is wrong with the choice itself. */
    private static final Map<String, String> FIELDS =
            Map.of("override", "require", "reason", "reason", "until", "until");

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    /** What was ticked and typed; or nothing, and beside the field it says what is wrong. */
    Optional<OverrideChange> change(String userId) {
        boolean required = form.isTicked("require");
        boolean exempt = form.isTicked("exempt");
        if (required && exempt) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            errors.refuse("exempt", sentences.plain("switch.both"));
            return Optional.empty();
        }
        TwoStepOverride wanted =
                required ? TwoStepOverride.REQUIRE : exempt ? TwoStepOverride.EXEMPT : TwoStepOverride.INHERIT;
        Instant until = TypedTime.end(form.typed("until").strip()).orElse(null);
        return Optional.of(new OverrideChange(userId, form.version(), wanted, form.typed("reason"), until));
    }

    int refuse(UserOutcome outcome) {
        if (outcome instanceof UserOutcome.Invalid invalid) {
            invalid.faults().forEach(this::refuse);
            return Reply.UNPROCESSABLE_CONTENT;
        }
        if (outcome instanceof UserOutcome.ChangedMeanwhile) {
            errors.refuse(sentences.plain("switch.changed-meanwhile"));
            return HttpServletResponse.SC_CONFLICT;
        }
        if (outcome instanceof UserOutcome.NotThere) {
            reply.notFound();
            return HttpServletResponse.SC_NOT_FOUND;
        }
        errors.refuse(sentences.plain("error.permission.happened"));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    private void refuse(FieldFault fault) {
        String field = FIELDS.getOrDefault(fault.field(), fault.field());
        String own = "switch.fault." + fault.rule();
        errors.refuse(
                field,
                sentences.has(own)
                        ? sentences.plain(own)
                        : sentences.plain(
                                "settings.rule", sentences.of("switch." + field + ".label"), fault.message()));
    }
}

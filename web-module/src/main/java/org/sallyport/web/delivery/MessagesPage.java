package org.sallyport.web.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.delivery.DeliveryOutcome;
import org.sallyport.service.delivery.DeliveryState;
import org.sallyport.service.delivery.ManagingBalance;
import org.sallyport.service.delivery.TryingGateway;
import org.sallyport.service.delivery.TryingOutcome;
import org.sallyport.service.message.Queued;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.TypedFields;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/messages}: what is left of text messages, how the gateway does, and whether a text arrives (P-20). */
@Named
@RequestScoped
public class MessagesPage {

    private static final String PATH = "/admin/messages";
    private static final Set<String> DONE = Set.of("top-up", "warning", "trial");

    @Inject
    Administrator administrator;

    @Inject
    ManagingBalance managingBalance;

    @Inject
    TryingGateway tryingGateway;

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

    private final Map<String, String> texts = new LinkedHashMap<>(Map.of("units", "", "warnBelow", "", "phone", ""));
    private @Nullable DeliveryState state;

    @PostConstruct
    void load() {
        if (managingBalance.read(administrator.user(), key(), administrator.origin())
                instanceof DeliveryOutcome.Current current) {
            state = current.state();
            texts.put("warnBelow", Long.toString(current.state().balance().warnBelow()));
        }
    }

    public void topUp() {
        fields.read("messages", typed("units"), DeliveryBodies::typedTopUp)
                .map(typed -> managingBalance.topUp(administrator.user(), key(), typed, administrator.origin()))
                .ifPresent(outcome -> answer(outcome, "top-up"));
    }

    public void warn() {
        fields.read("messages", typed("warnBelow"), DeliveryBodies::typedWarning)
                .map(typed -> managingBalance.warn(administrator.user(), key(), typed, administrator.origin()))
                .ifPresent(outcome -> answer(outcome, "warning"));
    }

    public void send() {
        fields.read("messages", Map.of("phone", text("phone")), DeliveryBodies::phone)
                .map(typed -> tryingGateway.send(administrator.user(), key(), typed, administrator.origin()))
                .ifPresent(this::answer);
    }

    private void answer(DeliveryOutcome outcome, String done) {
        if (outcome instanceof DeliveryOutcome.Current) {
            reply.seeOther(PATH + "?after=" + done);
        } else if (outcome instanceof DeliveryOutcome.ChangedMeanwhile) {
            reply.status(HttpServletResponse.SC_CONFLICT);
            errors.refuse(sentences.plain("messages.changed-meanwhile"));
        } else {
            forbid();
        }
    }

    private void answer(TryingOutcome outcome) {
        if (outcome instanceof TryingOutcome.OnItsWay) {
            reply.seeOther(PATH + "?after=trial");
        } else if (outcome instanceof TryingOutcome.NoSuchNumber number) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            errors.refuse("phone", sentences.plain("messages.phone." + DeliveryAnswer.word(number.why())));
        } else if (outcome instanceof TryingOutcome.NotQueued notQueued) {
            refuse(notQueued.why());
        } else {
            forbid();
        }
    }

    private void refuse(Queued why) {
        if (why instanceof Queued.Limited limited) {
            reply.status(Reply.TOO_MANY_REQUESTS);
            reply.header(
                    "Retry-After",
                    Long.toString(Math.max(1, limited.retryAfter().toSeconds())));
            errors.refuse(sentences.plain("messages.limited"));
        } else if (why instanceof Queued.NotAllowed) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            errors.refuse("phone", sentences.plain("messages.phone.not-allowed"));
        } else {
            reply.status(HttpServletResponse.SC_CONFLICT);
            errors.refuse(sentences.plain("messages.no-balance"));
        }
    }

    private void forbid() {
        reply.status(HttpServletResponse.SC_FORBIDDEN);
        errors.refuse(sentences.plain("error.permission.happened"));
    }

    private Map<String, String> typed(String field) {
        return Map.of("version", "", field, text(field));
    }

    private String text(String field) {
        return Objects.requireNonNullElse(texts.get(field), "").strip();
    }

    private String key() {
        return administrator.environment().key();
    }

    public @Nullable DeliveryState getState() {
        return state;
    }

    public Map<String, String> getText() {
        return texts;
    }

    public Moment moment(Instant at) {
        return Moment.of(at);
    }

    /** What was done a moment ago; empty where nothing was. */
    public String getDone() {
        String after = form.carried("after");
        return DONE.contains(after) ? sentences.of("messages.done." + after) : "";
    }
}

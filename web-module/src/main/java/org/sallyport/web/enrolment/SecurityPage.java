package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.sallyport.service.signin.SecurityState;
import org.sallyport.service.signin.ViewingSecurity;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentence;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;

/** {@code /account/security} and what belongs to it: how things stand with the own two-step verification. */
@Named
@RequestScoped
public class SecurityPage {

    static final String PATH = "/account/security";

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    @Inject
    ViewingSecurity viewingSecurity;

    private Optional<SecurityState> state = Optional.empty();

    public void open() {
        state = viewingSecurity.of(caller.user().orElseThrow().sessionId());
        if (state.isEmpty()) {
            reply.seeOther("/session-ended?return=" + PATH);
        }
    }

    /** As {@link #open}, for pages that mean something only while it is on. */
    public void openWhileOn() {
        open();
        if (state.isPresent() && !getState().on()) {
            reply.seeOther(PATH);
        }
    }

    public SecurityState getState() {
        return state.orElseThrow();
    }

    /** Whether it was turned off just now. */
    public boolean isJustTurnedOff() {
        return form.carried("after").equals("turning-off") && !getState().on();
    }

    public Sentence getSituation() {
        SecurityState now = getState();
        if (now.environmentOff()) {
            return sentences.plain(now.on() ? "security.environment-off-kept" : "security.environment-off");
        }
        if (now.on()) {
            return now.since() == null
                    ? sentences.plain("security.on")
                    : sentences.at(Moment.of(now.since()), "security.on-since");
        }
        return sentences.plain(now.offered() ? "security.not-set-up" : "security.not-offered");
    }

    /** The key of the organisation's own words for it. */
    public String words(String key) {
        return sentences.variant(getState().vocabulary(), key);
    }
}

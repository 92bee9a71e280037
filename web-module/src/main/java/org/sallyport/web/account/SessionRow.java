package org.sallyport.web.account;

import java.util.Locale;
import org.sallyport.service.signin.LiveSession;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentence;
import org.sallyport.web.platform.Sentences;

/** A session as its list shows it. */
public record SessionRow(String place, boolean current, Sentence signedIn, Sentence lastSeen) {

    static SessionRow of(LiveSession session, Sentences sentences) {
        String device = session.device();
        String door = sentences.of("devices.door." + session.door().name().toLowerCase(Locale.ROOT));
        return new SessionRow(
                device == null ? door : device,
                session.current(),
                sentences.at(Moment.of(session.signedInAt()), "devices.signed-in"),
                sentences.at(Moment.of(session.lastSeenAt()), "devices.last-seen"));
    }
}

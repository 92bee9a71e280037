package org.sallyport.service.message;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.message.Notice;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TimeSource;

/** Notices as the container would put them together, but for the kick after the commit. */
public final class TestNotices {

    private TestNotices() {}

    public static Notices in(EntityManager em, Instant now) {
        return new Notices(
                new Outbox(em),
                new Environments(em),
                new Wording(),
                new Randomness(),
                new TimeSource(Clock.fixed(now, ZoneOffset.UTC)),
                new Unheard());
    }

    /** What {@code person} is to be told, in no order. */
    public static List<Notice> to(StaffUser person, EntityManager em) {
        return em.createQuery("select m.notice from OutgoingMessage m where m.userId = :user", Notice.class)
                .setParameter("user", person.id())
                .getResultList();
    }

    /** An event that nobody observes. */
    private static final class Unheard implements Event<Notices.Written> {

        @Override
        public void fire(Notices.Written event) {
            // Nobody is there.
        }

        @Override
        public <U extends Notices.Written> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Notices.Written> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<Notices.Written> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends Notices.Written> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Notices.Written> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}

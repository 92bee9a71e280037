package org.sallyport.service.message;

import jakarta.mail.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.message.OutgoingMessage;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TimeSource;

/** A node that sends mail, as the container would put it together. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
final class Node {

    private final SendingMail sendingMail = new SendingMail();
    private final Steps steps;

    Node(TestDatabase database, Session session) {
        steps = new Steps(database);
        sendingMail.dispatching = steps;
        sendingMail.facts = facts();
        sendingMail.mailServer = new MailServer();
        sendingMail.mailServer.facts = sendingMail.facts;
        sendingMail.mailServer.session = session;
        sendingMail.executor = Runnable::run;
    }

    /** A minute of its life. */
    void look(Instant now) {
        TimeSource time = new TimeSource(Clock.fixed(now, ZoneOffset.UTC));
        steps.time = time;
        sendingMail.time = time;
        sendingMail.begin();
    }

    /** From now on it speaks to another server. */
    void turnTo(Session session) {
        sendingMail.mailServer.session = session;
    }

    void withoutHost() {
        sendingMail.facts.host = Optional.empty();
    }

    static MailFacts facts() {
        MailFacts facts = new MailFacts();
        facts.host = Optional.of("127.0.0.1");
        facts.from = Optional.of("sallyport@harbor.example");
        facts.user = Optional.empty();
        facts.password = Optional.empty();
        facts.passwordFile = Optional.empty();
        return facts;
    }

    /** Each step in a transaction of its own. */
    private static final class Steps extends Dispatching {

        private final TestDatabase database;

        private Steps(TestDatabase database) {
            this.database = database;
        }

        @Override
        public List<OutgoingMessage> due() {
            return database.call(em -> {
                outbox = new Outbox(em);
                return super.due();
            });
        }

        @Override
        public boolean claim(OutgoingMessage message) {
            return database.call(em -> {
                outbox = new Outbox(em);
                return super.claim(message);
            });
        }

        @Override
        public void conclude(OutgoingMessage message, Delivery delivery) {
            database.run(em -> {
                outbox = new Outbox(em);
                super.conclude(message, delivery);
            });
        }
    }
}

package org.sallyport.service.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.sallyport.domain.message.OutgoingText;
import org.sallyport.service.gateway.Answer;
import org.sallyport.service.gateway.MoodyServer;
import org.sallyport.service.gateway.TestSmsFacts;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;
import org.sallyport.service.platform.TimeSource;

/** A node that sends texts, as the container would put it together. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
final class TextNode {

    private final SendingTexts sendingTexts = new SendingTexts();
    private final Steps steps;

    TextNode(TestDatabase database, MoodyServer server) {
        steps = new Steps(database);
        sendingTexts.handingOver = steps;
        sendingTexts.gateways = TestSmsFacts.gateways(server);
        sendingTexts.executor = Runnable::run;
    }

    /** A round of its life. */
    void look(Instant now) {
        TimeSource time = TestTexts.at(now);
        steps.time = time;
        sendingTexts.time = time;
        sendingTexts.look();
    }

    TextNode with(Executor threads) {
        sendingTexts.executor = threads;
        return this;
    }

    /** Begins with a text, and is killed before it knows more. */
    void beginInVain(Instant now) {
        steps.time = TestTexts.at(now);
        assertThat(steps.next()).isPresent();
    }

    /** Each step in a transaction of its own. */
    private static final class Steps extends HandingOver {

        private final TestDatabase database;

        private Steps(TestDatabase database) {
            this.database = database;
        }

        /** One for each, since several threads ask at once. */
        private HandingOver in(EntityManager em) {
            HandingOver step = new HandingOver();
            step.texts = new OutgoingTexts(em, TestKeys.sealing());
            step.limits = TestTexts.limits(database, em, TestSmsFacts.development());
            step.time = time;
            return step;
        }

        @Override
        public Optional<Claimed> next() {
            return database.call(em -> in(em).next());
        }

        @Override
        public void conclude(OutgoingText text, Answer answer) {
            database.run(em -> in(em).conclude(text, answer));
        }

        @Override
        public void tidy() {
            database.run(em -> in(em).tidy());
        }

        @Override
        public int waiting() {
            return database.call(em -> in(em).waiting());
        }
    }
}

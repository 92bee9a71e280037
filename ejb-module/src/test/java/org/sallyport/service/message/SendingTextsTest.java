package org.sallyport.service.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.message.TestTexts.NUMBER;
import static org.sallyport.service.platform.People.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.message.OutgoingText;
import org.sallyport.domain.message.OutgoingText.State;
import org.sallyport.service.gateway.MoodyServer;
import org.sallyport.service.gateway.MoodyServer.Mood;
import org.sallyport.service.gateway.TestSmsFacts;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("A text message in the outbox")
@Timeout(120)
class SendingTextsTest {

    private static final Instant END = NOW.plus(Duration.ofMinutes(10));
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Parameter
    TestDatabase database;

    private final Environment environment = People.environment();
    private final MoodyServer server = MoodyServer.start();
    private TextNode node;

    @BeforeEach
    void isEmpty() {
        node = new TextNode(database, server);
        database.run(em -> {
            em.createQuery("delete from OutgoingText t").executeUpdate();
            em.persist(environment);
            em.flush();
            TestTexts.topUp(em, environment.id(), 100);
        });
    }

    @AfterEach
    void ends() {
        server.close();
    }

    @Test
    @DisplayName("is sent once, for one unit, and leaves neither number nor text behind")
    void isSentOnce() {
        queue("one");
        node.look(NOW);
        node.look(NOW.plusSeconds(60));

        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request).endsWith("To=%2B31612345642&From=%2B358401234567&Body=one"));
        assertThat(only().state()).isEqualTo(State.ACCEPTED);
        assertThat(only().sealed()).isNull();
        assertThat(only().answer()).isEqualTo(202);
        assertThat(left()).isEqualTo(99);
    }

    @Test
    @DisplayName("is sent once by two nodes that look at the same moment")
    void isSentByOneNode() {
        IntStream.range(0, 30).forEach(i -> queue("text-" + i + "."));
        try (Race race = new Race(2)) {
            race.winners(() -> {
                new TextNode(database, server).look(NOW);
                return true;
            });
        }

        assertThat(server.requests()).hasSize(30);
        IntStream.range(0, 30)
                .forEach(i -> assertThat(server.requests())
                        .filteredOn(request -> request.endsWith("text-" + i + "."))
                        .hasSize(1));
        assertThat(left()).isEqualTo(70);
    }

    @Test
    @DisplayName("that the gateway refuses is given back, and not tried again")
    void isRefused() {
        server.in(Mood.says("400 Bad Request", "ERROR"));
        queue("one");
        node.look(NOW);
        node.look(NOW.plusSeconds(60));

        assertThat(server.requests()).hasSize(1);
        assertThat(only().state()).isEqualTo(State.REFUSED);
        assertThat(only().answer()).isEqualTo(400);
        assertThat(only().sealed()).isNull();
        assertThat(left()).isEqualTo(100);
        assertThat(usedToday()).isZero();
    }

    @Test
    @DisplayName("A-105: of which nobody knows what became is neither sent again nor given back")
    void isUnknown() {
        server.in(Mood.closesEarly());
        queue("one");
        node.look(NOW);
        server.in(Mood.says("200 OK", ""));
        node.look(NOW.plusSeconds(60));
        node.look(END);

        assertThat(server.requests()).hasSize(1);
        assertThat(only().state()).isEqualTo(State.UNKNOWN);
        assertThat(only().sealed()).isNull();
        assertThat(left()).isEqualTo(99);
    }

    @Test
    @DisplayName("A-105: that a node had begun when it was killed is neither sent again nor given back")
    void isAbandoned() {
        queue("one");
        node.beginInVain(NOW);
        new TextNode(database, server).look(NOW.plusSeconds(120).minusMillis(1));
        assertThat(only().state()).isEqualTo(State.SENDING);
        new TextNode(database, server).look(NOW.plusSeconds(120));

        assertThat(only().state()).isEqualTo(State.UNKNOWN);
        assertThat(only().sealed()).isNull();
        assertThat(server.requests()).isEmpty();
        assertThat(left()).isEqualTo(99);
    }

    @Test
    @DisplayName("A-111: whose code has expired is never sent, and given back; a millisecond before it is")
    void expires() {
        queue("late");
        node.look(END);

        assertThat(server.requests()).isEmpty();
        assertThat(only().state()).isEqualTo(State.EXPIRED);
        assertThat(only().sealed()).isNull();
        assertThat(left()).isEqualTo(100);
    }

    @Test
    @DisplayName("A-111: is still sent a millisecond before its code expires")
    void isInTime() {
        queue("in time");
        node.look(END.minusMillis(1));

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("that never got to the gateway is sent when it is back")
    void isTriedAgain() {
        queue("one");
        MoodyServer gone = MoodyServer.start();
        gone.close();
        new TextNode(database, gone).look(NOW);
        assertThat(only().state()).isEqualTo(State.WAITING);
        node.look(NOW.plusSeconds(10));

        assertThat(only().state()).isEqualTo(State.ACCEPTED);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("R-25: waits while the gateway is left alone; after three failures one tries it, and then the others")
    void waitsForTheCircuit() {
        server.in(Mood.says("500 Oops", ""));
        IntStream.range(0, 6).forEach(i -> queue("text-" + i));
        node.look(NOW);
        assertThat(server.requests()).as("until the circuit opens").hasSize(3);
        node.look(NOW.plus(PAUSE).minusMillis(1));
        assertThat(server.requests()).as("during the pause").hasSize(3);

        node.look(NOW.plus(PAUSE));
        assertThat(server.requests()).as("a trial").hasSize(4);
        server.in(Mood.says("200 OK", ""));
        node.look(NOW.plus(PAUSE.multipliedBy(3)).minusMillis(1));
        assertThat(server.requests()).as("during a pause twice as long").hasSize(4);
        node.look(NOW.plus(PAUSE.multipliedBy(3)));
        assertThat(server.requests()).as("all that was left").hasSize(6);
    }

    @Test
    @DisplayName("R-25: isn't kept waiting by others for which the gateway hangs")
    void isNotKeptWaiting() throws InterruptedException {
        server.in(request -> request.endsWith("bad") ? Mood.hangs() : Mood.says("200 OK", ""));
        IntStream.range(0, 2).forEach(i -> queue("bad"));
        IntStream.range(0, 10).forEach(i -> queue("good"));
        ExecutorService threads = Executors.newFixedThreadPool(SendingTexts.THREADS);
        long start = System.nanoTime();
        node.with(threads).look(NOW);
        while (server.requests().size() < 12
                && System.nanoTime() - start < Duration.ofMinutes(1).toNanos()) {
            Thread.onSpinWait();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(states()).containsOnly(State.ACCEPTED, State.UNKNOWN);
    }

    private void queue(String text) {
        database.run(em -> assertThat(TestTexts.in(database, em, NOW)
                        .queue(new TextOrder(People.userOf(environment, "somebody"), NUMBER, text, END)))
                .isEqualTo(new Queued.Waiting()));
    }

    private long left() {
        return database.call(em -> new SmsBalances(em, TestSmsFacts.development()).left(environment.id()));
    }

    private long usedToday() {
        return database.call(em -> new SmsUses(em)
                .since(environment.id(), TextLimits.day(NOW))
                .get(0)
                .texts());
    }

    private OutgoingText only() {
        assertThat(texts()).hasSize(1);
        return texts().get(0);
    }

    private List<State> states() {
        return texts().stream().map(OutgoingText::state).toList();
    }

    private List<OutgoingText> texts() {
        return database.call(em -> em.createQuery("select t from OutgoingText t", OutgoingText.class)
                .getResultList());
    }
}

package org.sallyport.service.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.message.Letter;
import org.sallyport.domain.message.MailAddress;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.message.OutgoingMessage;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("R-24: a message in the outbox")
class OutboxTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Instant END = NOW.plus(Duration.ofDays(1));

    @Parameter
    TestDatabase database;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void isAlone() {
        Letter letter = new Letter(new MailAddress("ann@harbor.example"), "Subject", "Text");
        database.run(em -> {
            em.createQuery("delete from OutgoingMessage m").executeUpdate();
            em.persist(new OutgoingMessage(
                    id, People.userOf(People.environment(), "ann"), Notice.NEW_DEVICE, letter, NOW));
        });
    }

    @Test
    @DisplayName("is claimed by one of twenty nodes")
    void isClaimedOnce() {
        OutgoingMessage seen = read();

        try (Race race = new Race(20)) {
            assertThat(race.winners(() -> claim(seen, NOW))).isOne();
        }
    }

    @Test
    @DisplayName("is nobody else's until the wait is over, and no millisecond before")
    void isClaimedForAWhile() {
        claim(read(), NOW);

        assertThat(claim(read(), NOW.plus(FIVE_MINUTES).minusMillis(1))).isFalse();
        assertThat(isDueAt(NOW.plus(FIVE_MINUTES).minusMillis(1))).isFalse();
        assertThat(isDueAt(NOW.plus(FIVE_MINUTES))).isTrue();
        assertThat(claim(read(), NOW.plus(FIVE_MINUTES))).isTrue();
    }

    @Test
    @DisplayName("isn't claimed by a node that saw it before another try")
    void isNotClaimedByAStaleNode() {
        OutgoingMessage stale = read();
        claim(stale, NOW);

        assertThat(claim(stale, NOW.plus(FIVE_MINUTES))).isFalse();
    }

    @Test
    @DisplayName("is tried nine times within a day, each time after twice the wait, and never after it")
    void isTriedEverMoreRarely() {
        Stream.of(0, 5, 15, 35, 75, 155, 315, 635, 1275)
                .map(Duration::ofMinutes)
                .forEach(after -> {
                    assertThat(claim(read(), NOW.plus(after).minusMillis(1)))
                            .as("before " + after)
                            .isFalse();
                    assertThat(claim(read(), NOW.plus(after)))
                            .as("after " + after)
                            .isTrue();
                });

        assertThat(claim(read(), NOW.plus(Duration.ofDays(10)))).isFalse();
    }

    @Test
    @DisplayName("A-111: expires after a day, and no millisecond before")
    void expires() {
        assertThat(isDueAt(END.minusMillis(1))).isTrue();
        assertThat(isDueAt(END)).isFalse();
        assertThat(claim(read(), END)).isFalse();
        assertThat(claim(read(), END.minusMillis(1))).isTrue();
    }

    @Test
    @DisplayName("isn't sent again once it was, although another node has meanwhile begun")
    void isSentOnce() {
        OutgoingMessage seen = read();
        claim(seen, NOW);
        claim(read(), NOW.plus(FIVE_MINUTES));
        database.run(em -> new Outbox(em).noteSent(seen, NOW));

        assertThat(claim(read(), END.minusMillis(1))).isFalse();
        assertThat(isDueAt(END.minusMillis(1))).isFalse();
        assertThat(read().sentAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("isn't sent any more when it was given up")
    void isGivenUp() {
        database.run(em -> new Outbox(em).giveUp(read()));

        assertThat(claim(read(), END.minusMillis(1))).isFalse();
        assertThat(isDueAt(END.minusMillis(1))).isFalse();
        assertThat(read().sentAt()).isNull();
    }

    private OutgoingMessage read() {
        return database.call(em -> em.find(OutgoingMessage.class, id));
    }

    private boolean claim(OutgoingMessage seen, Instant now) {
        return database.call(em -> new Outbox(em).claim(seen, now));
    }

    private boolean isDueAt(Instant now) {
        return !database.call(em -> new Outbox(em).due(now, 1)).isEmpty();
    }
}

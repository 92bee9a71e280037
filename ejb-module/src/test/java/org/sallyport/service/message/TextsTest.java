package org.sallyport.service.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.message.TestTexts.NUMBER;
import static org.sallyport.service.platform.People.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.message.OutgoingText;
import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.service.gateway.SmsFacts;
import org.sallyport.service.gateway.TestSmsFacts;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("An order for a text message")
class TextsTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Queued WAITING = new Queued.Waiting();
    private static final Queued NO_BALANCE = new Queued.NoBalance();
    private static final String TEXT = "123456 is your code";

    @Parameter
    TestDatabase database;

    private final Environment environment = People.environment();
    private final StaffUser ann = People.userOf(environment, "ann");
    private SmsFacts facts = TestSmsFacts.development();

    @BeforeEach
    void isThere() {
        database.run(em -> em.persist(environment));
    }

    @Test
    @DisplayName("waits, sealed, and takes one unit of the balance")
    void waits() {
        topUp(2);

        assertThat(queue(ann, NOW)).isEqualTo(WAITING);

        OutgoingText text = only();
        assertThat(text.state()).isEqualTo(OutgoingText.State.WAITING);
        assertThat(text.hint()).isEqualTo("••42");
        assertThat(text.expiresAt()).isEqualTo(NOW.plus(TEN_MINUTES));
        assertThat(columns()).noneMatch(column -> column.contains("123456") || column.contains("345642"));
        assertThat(left()).isOne();
    }

    @Test
    @DisplayName("P-19, P-21: isn't queued at balance 0, nor where nobody ever paid")
    void isNotPaid() {
        assertThat(queue(ann, NOW)).isEqualTo(NO_BALANCE);
        topUp(1);
        assertThat(queue(ann, NOW)).isEqualTo(WAITING);
        assertThat(queue(ann, NOW)).isEqualTo(NO_BALANCE);
        assertThat(left()).isZero();
    }

    @Test
    @DisplayName("P-19: at balance 1 is queued once, of twenty at the same moment")
    void isPaidOnce() {
        topUp(1);

        try (Race race = new Race(20)) {
            assertThat(race.winners(() ->
                            queue(People.userOf(environment, "somebody"), NOW).equals(WAITING)))
                    .isOne();
        }
        assertThat(left()).isZero();
        assertThat(texts()).hasSize(1);
    }

    @Test
    @DisplayName("isn't queued without a gateway, whatever was paid: the balance counts as none")
    void hasNoGateway() {
        topUp(5);
        facts = TestSmsFacts.withoutGateway();

        assertThat(left()).isZero();
        assertThat(queue(ann, NOW)).isEqualTo(NO_BALANCE);
    }

    @Test
    @DisplayName("A-093: waits its turn from the sixth in 15 minutes on, and no millisecond longer")
    void isPaced() {
        topUp(100);
        IntStream.range(0, 5)
                .forEach(i -> assertThat(queue(ann, NOW.plusSeconds(60L * i))).isEqualTo(WAITING));

        Instant fifteen = NOW.plus(Duration.ofMinutes(15));
        assertThat(queue(ann, fifteen.minusMillis(1))).isEqualTo(new Queued.Limited(Duration.ofMillis(1)));
        assertThat(queue(ann, fifteen)).isEqualTo(WAITING);
        assertThat(queue(ann, fifteen)).isEqualTo(new Queued.Limited(Duration.ofMinutes(1)));
        assertThat(left()).isEqualTo(94);
    }

    @Test
    @DisplayName("A-093: is queued five times for one person, of twenty at the same moment")
    void isPacedInARace() {
        topUp(100);

        try (Race race = new Race(20)) {
            assertThat(race.winners(() -> queue(ann, NOW).equals(WAITING))).isEqualTo(5);
        }
        assertThat(left()).isEqualTo(95);
    }

    @Test
    @DisplayName("A-093: waits for the next day once the environment, or one country of it, has had its number")
    void isCapped() {
        topUp(100);
        facts = TestSmsFacts.limited(3, 2);
        Queued tomorrow = new Queued.Limited(Duration.between(NOW, Instant.parse("2026-11-23T00:00:00Z")));

        assertThat(queueForAnybody("+31612345642", NOW)).isEqualTo(WAITING);
        assertThat(queueForAnybody("+31612345643", NOW)).isEqualTo(WAITING);
        assertThat(queueForAnybody("+31612345644", NOW)).as("third to NL").isEqualTo(tomorrow);
        assertThat(queueForAnybody("+358401234567", NOW)).isEqualTo(WAITING);
        assertThat(queueForAnybody("+46701234567", NOW)).as("fourth in all").isEqualTo(tomorrow);
        assertThat(left()).isEqualTo(97);
        assertThat(queueForAnybody("+31612345644", Instant.parse("2026-11-22T23:59:59.999Z")))
                .isEqualTo(new Queued.Limited(Duration.ofMillis(1)));
        assertThat(queueForAnybody("+31612345644", Instant.parse("2026-11-23T00:00:00Z")))
                .isEqualTo(WAITING);
    }

    @Test
    @DisplayName("A-093: is queued up to the number of the day and country, of twenty at the same moment")
    void isCappedInARace() {
        topUp(100);
        facts = TestSmsFacts.limited(7, 100);

        try (Race race = new Race(20)) {
            assertThat(race.winners(() -> queueForAnybody("+31612345642", NOW).equals(WAITING)))
                    .isEqualTo(7);
        }
        assertThat(left()).isEqualTo(93);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+31900123456", "+870773111632", "+31207940800", "+46701234567"})
    @DisplayName("A-098: isn't allowed to numbers that cost more or get no texts, nor to a country that is shut")
    void isNotAllowed(String number) {
        topUp(1);
        facts = TestSmsFacts.to("NL, FI");

        assertThat(queueForAnybody(number, NOW)).isEqualTo(new Queued.NotAllowed());
        assertThat(left()).isOne();
        assertThat(queueForAnybody("+31612345642", NOW)).isEqualTo(WAITING);
    }

    @Test
    @DisplayName("of a transaction that is rolled back is neither queued nor paid")
    void isRolledBack() {
        topUp(1);
        try {
            database.run(em -> {
                TestTexts.in(database, em, NOW).queue(order(ann, NUMBER, NOW));
                em.flush();
                throw new IllegalStateException("the sign-in failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the sign-in failed");
        }

        assertThat(left()).isOne();
        assertThat(texts()).isEmpty();
    }

    @Test
    @DisplayName("prints neither number nor text")
    void isRedacted() {
        assertThat(order(ann, NUMBER, NOW).toString()).doesNotContain("123456", "345642");
    }

    private Queued queue(StaffUser person, Instant now) {
        return queue(order(person, NUMBER, now), now);
    }

    private Queued queueForAnybody(String number, Instant now) {
        return queue(order(People.userOf(environment, "somebody"), new PhoneNumber(number), now), now);
    }

    private Queued queue(TextOrder order, Instant now) {
        return database.call(em -> TestTexts.in(database, em, now, facts).queue(order));
    }

    private static TextOrder order(StaffUser person, PhoneNumber to, Instant now) {
        return new TextOrder(person, to, TEXT, now.plus(TEN_MINUTES));
    }

    private void topUp(long units) {
        database.run(em -> TestTexts.topUp(em, environment.id(), units));
    }

    private long left() {
        return database.call(em -> new SmsBalances(em, facts).left(environment.id()));
    }

    private OutgoingText only() {
        assertThat(texts()).hasSize(1);
        return texts().get(0);
    }

    private List<OutgoingText> texts() {
        return database.call(em -> em.createQuery(
                        "select t from OutgoingText t where t.environmentId = :environment", OutgoingText.class)
                .setParameter("environment", environment.id())
                .getResultList());
    }

    private List<String> columns() {
        return database.call(em -> {
            Object[] row = (Object[]) em.createNativeQuery(
                            "select recipient, content, hint from outgoing_text" + " where environment_id = ?1")
                    .setParameter(1, environment.id())
                    .getSingleResult();
            return List.of((String) row[0], (String) row[1], (String) row[2]);
        });
    }
}

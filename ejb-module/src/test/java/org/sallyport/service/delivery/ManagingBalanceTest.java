package org.sallyport.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.delivery.DeliveryState.Balance;
import org.sallyport.service.delivery.DeliveryState.Day;
import org.sallyport.service.delivery.ManagingBalance.TopUp;
import org.sallyport.service.delivery.ManagingBalance.Warning;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.gateway.SmsFacts;
import org.sallyport.service.gateway.TestSmsFacts;
import org.sallyport.service.message.OutgoingTexts;
import org.sallyport.service.message.SendingTexts;
import org.sallyport.service.message.SmsBalances;
import org.sallyport.service.message.SmsUses;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;
import org.sallyport.service.platform.TimeSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("P-20: the balance of text messages")
@SuppressWarnings("UnnecessaryAssignment") // the container is us
class ManagingBalanceTest {

    private static final Origin ORIGIN = Origin.web("192.0.2.7");
    private static final DeliveryOutcome CHANGED = new DeliveryOutcome.ChangedMeanwhile();
    private static final DeliveryOutcome FORBIDDEN = new DeliveryOutcome.Forbidden();

    @Parameter
    TestDatabase database;

    private final Environment environment = People.environment();
    private final StaffUser person = People.userOf(environment, "carl");
    private final SignedInUser carl = People.in(person, Set.of(Permission.MANAGE_MESSAGES));

    @BeforeEach
    void isThere() {
        database.run(em -> em.persist(environment));
    }

    @Test
    @DisplayName("is none at first, and grows by each top-up, which the audit log has with before and after")
    void grows() {
        assertThat(units(read())).isZero();

        assertThat(units(topUp(0, 500))).isEqualTo(500);
        assertThat(units(topUp(1, 20))).isEqualTo(520);
        assertThat(log(AuditAction.TOP_UP_MESSAGES)).containsExactlyInAnyOrder("balance 0 → 500", "balance 500 → 520");
    }

    @Test
    @DisplayName("is topped up once by a form that is sent twice, also twenty times at the same moment")
    void isToppedUpOnce() {
        topUp(0, 500);
        assertThat(topUp(0, 500)).isEqualTo(CHANGED);

        try (Race race = new Race(20)) {
            assertThat(race.winners(() -> !topUp(1, 10).equals(CHANGED))).isOne();
        }
        assertThat(units(read())).isEqualTo(510);
    }

    @Test
    @DisplayName("is opened once by two who are the first")
    void isOpenedOnce() {
        try (Race race = new Race(10)) {
            assertThat(race.winners(() -> !topUp(0, 500).equals(CHANGED))).isOne();
        }
        assertThat(units(read())).isEqualTo(500);
    }

    @Test
    @DisplayName("warns from where an administrator says")
    void warns() {
        topUp(0, 99);
        assertThat(balance(read()).isLow()).isTrue();

        DeliveryOutcome warned = warn(1, 99);

        assertThat(balance(warned).isLow()).isFalse();
        assertThat(warn(1, 10)).isEqualTo(CHANGED);
        assertThat(log(AuditAction.CHANGE_BALANCE_WARNING)).containsExactly("warning 100 → 99");
    }

    @Test
    @DisplayName("is nobody's without MANAGE_MESSAGES, nor of another environment")
    void isGuarded() {
        SignedInUser others = People.in(person, Set.of(Permission.EDIT_SETTINGS, Permission.MANAGE_DEVICES));

        assertThat(call(balance -> balance.topUp(others, "somewhere", new TopUp(0, 5), ORIGIN)))
                .isEqualTo(FORBIDDEN);
        assertThat(call(balance -> balance.read(others, "somewhere", ORIGIN))).isEqualTo(FORBIDDEN);
        assertThat(call(balance -> balance.warn(carl, "elsewhere", new Warning(0, 5), ORIGIN)))
                .isEqualTo(FORBIDDEN);
        assertThat(log(AuditAction.TOP_UP_MESSAGES)).containsExactly("MANAGE_MESSAGES");
        assertThat(units(read())).isZero();
    }

    @Test
    @DisplayName("lasts as many days as the rate of the last seven says, and nobody knows when nothing was used")
    void lasts() {
        assertThat(lasting(100, 0, 0, 0, 0, 0, 0, 0)).isEmpty();
        assertThat(lasting(100, 10, 10, 10, 10, 10, 10, 10)).contains(10L);
        assertThat(lasting(100, 0, 0, 7, 0, 0, 0, 0)).contains(100L);
        assertThat(lasting(0, 1, 1, 1, 1, 1, 1, 1)).contains(0L);
    }

    private static Optional<Long> lasting(long units, long... used) {
        List<Day> days = LongStream.of(used)
                .mapToObj(texts -> new Day(LocalDate.EPOCH, texts))
                .toList();
        return new Balance(units, 0, 0, days).daysLeft();
    }

    @Test
    @DisplayName("tells of seven days, today first, and of those without a text, too")
    void tellsOfSevenDays() {
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

        assertThat(balance(read()).days())
                .containsExactlyElementsOf(IntStream.range(0, 7)
                        .mapToObj(back -> new Day(today.minusDays(back), 0))
                        .toList());
    }

    private DeliveryOutcome read() {
        return call(balance -> balance.read(carl, "somewhere", ORIGIN));
    }

    private DeliveryOutcome topUp(long version, int units) {
        return call(balance -> balance.topUp(carl, "somewhere", new TopUp(version, units), ORIGIN));
    }

    private DeliveryOutcome warn(long version, int below) {
        return call(balance -> balance.warn(carl, "somewhere", new Warning(version, below), ORIGIN));
    }

    private static Balance balance(DeliveryOutcome outcome) {
        return ((DeliveryOutcome.Current) outcome).state().balance();
    }

    private static long units(DeliveryOutcome outcome) {
        return balance(outcome).units();
    }

    private DeliveryOutcome call(Function<ManagingBalance, DeliveryOutcome> use) {
        return database.call(em -> {
            TimeSource time = new TimeSource(Clock.fixed(NOW, ZoneOffset.UTC));
            SmsFacts facts = TestSmsFacts.development();
            ManagingBalance managing = new ManagingBalance();
            managing.balances = new SmsBalances(em, facts);
            managing.environments = new Environments(em);
            managing.audit = new AuditTrail(em, time, new Randomness());
            managing.reviewing = new ReviewingDelivery(
                    managing.balances,
                    new SmsUses(em),
                    new OutgoingTexts(em, TestKeys.sealing()),
                    new SendingTexts(),
                    facts,
                    time);
            return use.apply(managing);
        });
    }

    private List<String> log(AuditAction action) {
        return database.call(em -> em.createQuery(
                        "select a.detail from AuditEntry a where a.environmentId = :environment and a.action = :action",
                        String.class)
                .setParameter("environment", environment.id())
                .setParameter("action", action)
                .getResultList());
    }
}

package org.sallyport.service.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.service.directory.Users;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuthenticatorsTest {

    private static final SecretKey KEY = new SecretKey(new byte[SecretKey.BYTES]);
    private static final int ROUNDS = 1000;

    @Parameter
    TestDatabase database;

    private StaffUser person;
    private Authenticator app;

    @BeforeEach
    void pair() {
        person = People.savedIn(database);
        app = call(authenticators -> {
            Authenticator made = authenticators.sealed(UUID.randomUUID().toString(), person.id(), KEY, NOW);
            made.activate(NOW);
            authenticators.add(made);
            return made;
        });
    }

    @Test
    void acceptsEachStepOnceHoweverManyTry() {
        try (Race race = new Race(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                long step = round;
                assertThat(race.winners(() -> accept(step)))
                        .as("round %d", round)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void neverAcceptsAStepAtOrBelowTheLastOne() {
        assertThat(accept(100)).isTrue();
        assertThat(accept(100)).isFalse();
        assertThat(accept(99)).isFalse();
        assertThat(accept(101)).isTrue();
    }

    @Test
    void findsTheActiveOneWithItsKey() {
        SecretKey found = call(authenticators -> authenticators
                .findActive(person.id())
                .map(authenticators::keyOf)
                .orElseThrow());

        assertThat(found).isEqualTo(KEY);
    }

    @Test
    void offersNoPendingOne() {
        StaffUser other = People.savedIn(database);
        call(authenticators -> {
            authenticators.add(authenticators.sealed(UUID.randomUUID().toString(), other.id(), KEY, NOW));
            return true;
        });

        Optional<Authenticator> active = call(authenticators -> authenticators.findActive(other.id()));

        assertThat(active).isEmpty();
    }

    @Test
    @DisplayName("A-028: after a hundred wrong codes in a row none is looked at any more")
    void endsAtAHundredWrongCodes() {
        for (int wrong = 0; wrong < Authenticator.MOST_WRONG_CODES; wrong++) {
            assertThat(active().isDisabled()).isFalse();
            assertThat(reserve()).isTrue();
        }
        assertThat(reserve()).isFalse();
        assertThat(active().isDisabled()).isTrue();
    }

    @Test
    @DisplayName("A-028: a right code in between forgets the wrong ones, the hundredth included")
    void forgetsWrongCodesAfterARightOne() {
        for (int wrong = 0; wrong < Authenticator.MOST_WRONG_CODES; wrong++) {
            reserve();
        }
        assertThat(accept(100)).isTrue();
        assertThat(active().isDisabled()).isFalse();
        assertThat(reserve()).isTrue();
    }

    @Test
    @DisplayName("A-028: a burst at the limit gets no more looks than are left")
    void looksAtNoMoreThanAHundredInABurst() {
        for (int wrong = 0; wrong < Authenticator.MOST_WRONG_CODES - 3; wrong++) {
            reserve();
        }
        try (Race race = new Race(20)) {
            assertThat(race.winners(this::reserve)).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("Lists of people say who is set up, whatever happens to the key, and the version of the person stays")
    void tellsTheLists() {
        assertThat(isListed()).isEqualTo(activeId().isPresent()).isTrue();
        begin("session", NOW);
        assertThat(isListed()).as("a second one pending").isTrue();
        removeAll();
        assertThat(isListed()).isEqualTo(activeId().isPresent()).isFalse();
        Authenticator pending = begin("session", NOW);
        assertThat(isListed()).as("a first one pending").isFalse();
        activate(pending, 7);
        assertThat(isListed()).isEqualTo(activeId().isPresent()).isTrue();
        removeAll();
        removeAll();
        assertThat(isListed()).isFalse();
        long version = database.call(em -> new Users(em).get(person.id()).version());
        assertThat(version).isEqualTo(person.version());
    }

    private boolean isListed() {
        return database.call(em -> (Boolean) em.createNativeQuery("select enrolled from staff_user where id = ?1")
                .setParameter(1, person.id())
                .getSingleResult());
    }

    private boolean reserve() {
        return call(authenticators -> authenticators.reserveCode(person.id()));
    }

    private Authenticator active() {
        return call(authenticators -> authenticators.findActive(person.id())).orElseThrow();
    }

    /** */
    @Test
    void opensNoKeyThatWasMovedToAnotherPersonsRow() {
        StaffUser thief = People.savedIn(database);
        Authenticator moved = new Authenticator(app.id(), thief.id(), app.sealedKey(), NOW);

        assertThatThrownBy(() -> call(authenticators -> authenticators.keyOf(moved)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("A-059: two requests of one set-up get one key, and that of another set-up replaces it")
    void keepsOnePendingKeyOfOnePerson() {
        Authenticator first = begin("sign-in-1", NOW);

        assertThatThrownBy(() -> begin("sign-in-1", NOW.plusMillis(1))).isInstanceOf(PersistenceException.class);
        assertThat(pending("sign-in-1", NOW)).contains(first.id());

        Authenticator second = begin("sign-in-2", NOW);
        assertThat(pending("sign-in-2", NOW)).contains(second.id());
        assertThat(pending("sign-in-1", NOW)).isEmpty();
        assertThat(activate(first, 1)).isFalse();
        assertThat(accept(1)).as("the key in use").isTrue();
    }

    @Test
    @DisplayName("A set-up is open for ten minutes less a millisecond, and then begins again")
    void forgetsAKeyThatNobodyConfirmed() {
        Authenticator first = begin("sign-in-1", NOW);
        Instant end = NOW.plusSeconds(600);

        assertThat(pending("sign-in-1", end.minusMillis(1))).contains(first.id());
        assertThat(pending("sign-in-1", end)).isEmpty();
        assertThat(begin("sign-in-1", end).id()).isNotEqualTo(first.id());
    }

    @Test
    @DisplayName("C-30, C-31, A-052: once saved the new key counts alone, from the step after the one that saved it")
    void replacesTheKeyInUse() {
        Authenticator next = begin("session", NOW);
        assertThat(accept(10)).as("the old one before").isTrue();

        assertThat(activate(next, 20)).isTrue();

        assertThat(accept(11)).as("the old one after").isFalse();
        app = next;
        assertThat(accept(20)).isFalse();
        assertThat(accept(21)).isTrue();
        assertThat(activatedAt()).contains(NOW);
    }

    @Test
    @DisplayName("A-059: a key is saved once however many try, and whoever comes late takes nothing away")
    void savesAKeyOnceHoweverManyTry() {
        try (Race race = new Race(2)) {
            for (int round = 1; round <= 100; round++) {
                Authenticator next = begin("session", NOW);
                long step = round;
                assertThat(race.winners(() -> activate(next, step)))
                        .as("round %d", round)
                        .isEqualTo(1);
                assertThat(activeId()).as("round %d", round).contains(next.id());
            }
        }
    }

    @Test
    @DisplayName("C-32: turned off, no key is left, and that happens once")
    void leavesNoKey() {
        begin("session", NOW);

        assertThat(removeAll()).isTrue();
        assertThat(activeId()).isEmpty();
        assertThat(pending("session", NOW)).isEmpty();
        assertThat(removeAll()).isFalse();
    }

    private Authenticator begin(String boundTo, Instant now) {
        return call(authenticators -> {
            Authenticator made = authenticators.sealed(UUID.randomUUID().toString(), person.id(), KEY, now);
            authenticators.replacePending(made, boundTo, now);
            return made;
        });
    }

    private Optional<String> pending(String boundTo, Instant now) {
        return call(authenticators ->
                authenticators.findPending(person.id(), boundTo, now).map(Authenticator::id));
    }

    private Optional<Instant> activatedAt() {
        return call(authenticators -> authenticators.findActive(person.id()).flatMap(Authenticator::activatedAt));
    }

    private boolean removeAll() {
        return call(authenticators -> authenticators.removeAll(person.id()));
    }

    private Optional<String> activeId() {
        return call(authenticators -> authenticators.findActive(person.id()).map(Authenticator::id));
    }

    private boolean activate(Authenticator pending, long step) {
        return call(authenticators -> authenticators.activate(pending, step, NOW));
    }

    private boolean accept(long step) {
        return call(authenticators -> authenticators.accept(app, step));
    }

    private <T> T call(Function<Authenticators, T> work) {
        return database.call(em -> work.apply(new Authenticators(em, TestKeys.sealing())));
    }
}

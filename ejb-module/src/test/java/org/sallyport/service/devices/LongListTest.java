package org.sallyport.service.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Party;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;

@DisplayName("R-21: a page of many sessions or devices costs what it shows")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListTest {

    private static final int LENGTH = 5_000;
    private static final int PEOPLE = 1_000;
    private static final int PAGE = 50;
    private static final PageRequest MIDDLE = new PageRequest(new Position(NOW.plusMillis(LENGTH / 2), "x"), PAGE);
    private static final Instant LATER = NOW.plusSeconds(60);

    private final TestDatabase database = TestDatabase.POSTGRESQL;
    private final Environment environment = People.environment();
    private final Environment emptied = People.environment();
    private List<StaffUser> people = List.of();

    @BeforeAll
    void areMany() {
        people = fill(environment);
        fill(emptied);
        database.run(em -> {
            em.createNativeQuery("update session set ended_at = 1 where environment_id = ?1 and last_seen_at > ?2")
                    .setParameter(1, emptied.id())
                    .setParameter(2, NOW.plusMillis(PAGE).toEpochMilli())
                    .executeUpdate();
            Stream.of("session", "device", "staff_user")
                    .forEach(table -> em.createNativeQuery("analyze " + table).executeUpdate());
        });
    }

    private List<StaffUser> fill(Environment place) {
        List<StaffUser> crowd = IntStream.range(0, PEOPLE)
                .mapToObj(i -> People.userOf(place, "somebody-" + i))
                .toList();
        database.run(em -> {
            em.persist(place);
            em.flush();
            crowd.forEach(person -> {
                person.activate("hash");
                em.persist(person);
            });
            em.flush();
            IntStream.range(0, LENGTH).forEach(i -> use(em, crowd.get(i % PEOPLE), NOW.plusMillis(i)));
        });
        return crowd;
    }

    private static void use(EntityManager em, StaffUser person, Instant at) {
        Party party = new Party(person.environmentId(), person.id(), person.epoch(), Door.WEB);
        Device device = new Device(UUID.randomUUID().toString(), new Randomness().token(), party, "Browser", at);
        Session session =
                new Session(UUID.randomUUID().toString(), new Randomness().token(), party, Assurance.CODE, at);
        em.persist(device);
        em.persist(session.on(device));
    }

    @Test
    void ofSessions() {
        assertThat(read(list -> list.sessions(Scope.of(environment), MIDDLE, LATER)))
                .isBetween(1L, 4L * (PAGE + 1));
    }

    @Test
    void ofDevices() {
        assertThat(read(list -> list.devices(Scope.of(environment), MIDDLE))).isBetween(1L, 3L * (PAGE + 1));
    }

    @Test
    void ofOnePerson() {
        Scope scope = Scope.of(environment, people.get(7));

        assertThat(read(list -> list.sessions(scope, PageRequest.first(PAGE), LATER)))
                .isBetween(1L, 50L);
        assertThat(read(list -> list.devices(scope, PageRequest.first(PAGE)))).isBetween(1L, 50L);
    }

    @Test
    @DisplayName("What was ended stands in nobody's way")
    void ofSessionsBehindEndedOnes() {
        assertThat(read(list -> list.sessions(Scope.of(emptied), PageRequest.first(PAGE), LATER)))
                .isBetween(1L, 4L * (PAGE + 1));
    }

    private long read(Consumer<LastUses> reading) {
        return database.call(em -> {
            em.createNativeQuery("set local statement_timeout = '1min'").executeUpdate(); // binds the connection
            reading.accept(new LastUses(em));
            return rowsRead(em);
        });
    }

    private static long rowsRead(EntityManager em) {
        return ((Number) em.createNativeQuery("select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))"
                                + " from pg_stat_xact_user_tables where relname in ('session', 'device', 'staff_user')")
                        .getSingleResult())
                .longValue();
    }
}

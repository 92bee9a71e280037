package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Postgres;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.StartLine;

@DisplayName("Requests at the same moment")
class RaceIT {

    private static final int ROUNDS = 1_000;

    @ParameterizedTest
    @EnumSource
    @DisplayName("A-053, A-054: of two sign-ins that race one code, exactly one gets in, in every round")
    void letsOneOfTwoInWithOneCode(Bench bench) throws Exception {
        RestClient rest = bench.rest();
        try (StartLine line = StartLine.of(2)) {
            for (Person person : bench.people(ROUNDS)) {
                List<String> signIns = List.of(
                        rest.signIn(person).signIn(), rest.signIn(person).signIn());
                String code = person.app().freshCode();

                List<Integer> statuses = line.release(signIns.stream()
                        .<Callable<Integer>>map(
                                signIn -> () -> rest.answer(signIn, code).status())
                        .toList());

                assertThat(statuses).as(person.login()).containsExactlyInAnyOrder(200, 401);
            }
        }
    }

    @Test
    @DisplayName("A-053: thirty times the same answer of the same sign-in opens one session")
    void opensOneSessionForThirtyAnswers() throws Exception {
        Bench bench = Bench.ON_POSTGRES;
        Person person = bench.somebody();
        RestClient rest = bench.rest();
        String signIn = rest.signIn(person).signIn();
        String code = person.app().freshCode();
        try (StartLine line = StartLine.of(30)) {
            List<Integer> statuses = line.release(IntStream.range(0, 30)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> rest.answer(signIn, code).status())
                    .toList());

            assertThat(statuses).containsOnlyOnce(200);
        }
        assertThat(sessionsOf(person)).isEqualTo(1);
    }

    @Test
    @DisplayName("A-005: of a hundred wrong passwords at once five are looked at, then even the right one waits")
    void looksAtFiveOfAHundredPasswords() throws Exception {
        Bench bench = Bench.ON_POSTGRES;
        Person person = bench.somebody();
        RestClient rest = bench.rest();
        try (StartLine line = StartLine.of(100)) {
            List<Reply> replies = line.release(IntStream.range(0, 100)
                    .<Callable<Reply>>mapToObj(i -> () -> rest.signIn(person.knowing("wrong horse " + i)))
                    .toList());

            assertThat(replies).extracting(Reply::status).contains(401).isSubsetOf(401, 503);
        }
        assertThat(failuresOf(person)).isLessThanOrEqualTo(5);
        assertThat(rest.signIn(person).status()).isEqualTo(401);
        assertThat(sessionsOf(person)).isZero();
    }

    private static long sessionsOf(Person person) {
        return Bench.postgres()
                .count(
                        "select count(*) from session join staff_user u on u.id = user_id where u.canonical_login = ?",
                        person.login());
    }

    /** How many passwords were compared: each is one reserved failure. */
    private static long failuresOf(Person person) {
        Postgres database = Bench.postgres();
        return database.count(
                "select failures from throttle join staff_user u on u.id = subject_id where u.canonical_login = ?",
                person.login());
    }
}

package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.AuthenticatorApp;
import org.sallyport.system.harness.Doomed;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Rows;

/** docs/reliability.md has the command for more points than the build tries, and what came of it. */
@DisplayName("kill -9 at random points")
class KillIT {

    private static final Logger LOG = Logger.getLogger(KillIT.class.getName());

    /** Half of them on either database. */
    private static final int POINTS = Integer.getInteger("kill.points", 4);

    private static final int CLIENTS = 8;
    private static final int PEOPLE = 20;
    private static final Duration TO_THE_NEXT_CODE = Duration.ofMinutes(1);

    private final Random random = new Random();

    /** What somebody sent while the server was killed, and the answer if there was one. */
    private record Sent(Person person, Optional<Reply> reply) {}

    @ParameterizedTest
    @EnumSource
    @DisplayName("R-02, A-053: killed while it verifies, it has used a code once or not at all; the next one signs in")
    void usesACodeOnceOrNotAtAll(Doomed doomed) throws Exception {
        LibertyServer server = doomed.server();
        Map<String, Integer> tally = new TreeMap<>();
        List<Person> tried = new ArrayList<>();
        for (int point = 1; point <= POINTS / 2; point++) {
            Instant then = server.clock().stop();
            List<Sent> sent = sendUntilKilled(server, codesOf(doomed.people(PEOPLE), server.rest()));
            restart(server, then);
            sent.forEach(code -> tally.merge(whatBecameOf(code, server.rest()), 1, Integer::sum));
            server.clock().stopAt(then.plus(TO_THE_NEXT_CODE));
            sent.forEach(code -> server.rest().session(code.person()));
            sent.forEach(code -> tried.add(code.person()));
            LOG.info("Killed while verifying, " + doomed + ", " + point + " times: " + tally);
        }
        doomed.behindItsBack(rows ->
                assertThat(tried).allMatch(person -> sessionsOf(person, rows) == 2, "one session by each code"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R-01, C-25, C-26: killed while it enrols, somebody is enrolled with the confirmed key or not at all")
    void enrolsWhollyOrNotAtAll(Doomed doomed) throws Exception {
        List<Person> people = doomed.people(PEOPLE * POINTS / 2);
        doomed.behindItsBack(rows -> mustSetUp(people, rows));
        LibertyServer server = doomed.server();
        Map<String, Integer> tally = new TreeMap<>();
        for (int point = 1; point <= POINTS / 2; point++) {
            Instant then = server.clock().stop();
            List<Person> some = people.subList(PEOPLE * (point - 1), PEOPLE * point);
            List<Sent> sent = sendUntilKilled(server, confirmationsOf(some, server));
            restart(server, then.plus(TO_THE_NEXT_CODE));
            sent.forEach(confirmation -> tally.merge(whatIsSetUpAfter(confirmation, server), 1, Integer::sum));
            LOG.info("Killed while enrolling, " + doomed + ", " + point + " times: " + tally);
        }
        doomed.behindItsBack(rows -> assertThat(people).allMatch(person -> keysOf(person, rows) == 1, "one key each"));
    }

    private static void mustSetUp(List<Person> people, Rows rows) {
        rows.change("update environment set two_step_mode = 'REQUIRED' where environment_key = 'bench'");
        people.forEach(person -> rows.change(
                "delete from authenticator where user_id = (select id from staff_user where canonical_login = ?)",
                person.login()));
    }

    /** A key of each, in an app already, and the request that confirms it. */
    private static Map<Person, Supplier<Reply>> confirmationsOf(List<Person> people, LibertyServer server) {
        RestClient rest = server.rest();
        Map<Person, Supplier<Reply>> requests = new LinkedHashMap<>();
        for (Person person : people) {
            String signIn = rest.signIn(person).signIn();
            Person paired = new Person(person.environment(), person.login(), person.password(), keyFor(signIn, rest))
                    .at(server.clock());
            String code = paired.app().freshCode();
            requests.put(paired, () -> confirmed(signIn, code, rest));
        }
        return requests;
    }

    /** What was answered holds: the app's next code signs in. Else it does, or a set-up is due as before. */
    private static String whatIsSetUpAfter(Sent confirmation, LibertyServer server) {
        RestClient rest = server.rest();
        Person person = confirmation.person();
        Reply first = rest.signIn(person);
        if (confirmation.reply().isPresent()) {
            String token = confirmation.reply().get().sessionToken();
            assertThat(rest.get("/session", token).status()).isEqualTo(200);
            assertThat(first.outcome()).isEqualTo("CHALLENGE");
        }
        if (first.outcome().equals("CHALLENGE")) {
            assertThat(rest.answer(first.signIn(), person.app().freshCode()).outcome())
                    .isEqualTo("SIGNED_IN");
            return confirmation.reply().isPresent() ? "enrolled and answered" : "enrolled without an answer";
        }
        assertThat(first.outcome()).isEqualTo("ENROL");
        AuthenticatorApp app = keyFor(first.signIn(), rest).at(server.clock());
        assertThat(confirmed(first.signIn(), app.freshCode(), rest).outcome()).isEqualTo("SIGNED_IN");
        return "not enrolled";
    }

    private static AuthenticatorApp keyFor(String signIn, RestClient rest) {
        JsonObject body = Json.createObjectBuilder()
                .add("signIn", signIn)
                .add("method", "TOTP")
                .build();
        return AuthenticatorApp.typed(rest.post("/sign-ins/enrolments", body).text("secretKey"));
    }

    private static Reply confirmed(String signIn, String code, RestClient rest) {
        JsonObject body = Json.createObjectBuilder()
                .add("signIn", signIn)
                .add("code", code)
                .build();
        return rest.post("/sign-ins/enrolments/confirmation", body);
    }

    private static long keysOf(Person person, Rows rows) {
        return rows.count(
                "select count(*) from authenticator join staff_user u on u.id = user_id where u.canonical_login = ?"
                        + " and state = 'ACTIVE'",
                person.login());
    }

    /** Half a sign-in of each, and the request that finishes it. */
    private static Map<Person, Supplier<Reply>> codesOf(List<Person> people, RestClient rest) {
        Map<Person, Supplier<Reply>> requests = new LinkedHashMap<>();
        for (Person person : people) {
            String signIn = rest.signIn(person).signIn();
            String code = person.app().freshCode();
            requests.put(person, () -> rest.answer(signIn, code));
        }
        return requests;
    }

    /** Its clock goes while it starts, and then shows again what it showed when it was killed. */
    private static void restart(LibertyServer server, Instant then) {
        server.clock().forward(Duration.ZERO);
        server.start();
        server.clock().stopAt(then);
    }

    /** Everybody's request at once, the kill after a random number of answers. */
    private List<Sent> sendUntilKilled(LibertyServer server, Map<Person, Supplier<Reply>> requests) throws Exception {
        CountDownLatch answers = new CountDownLatch(random.nextInt(requests.size()));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Sent>> sending = new ArrayList<>();
            requests.forEach((person, request) -> sending.add(clients.submit(() -> {
                Sent sent = new Sent(person, answer(request));
                answers.countDown();
                return sent;
            })));
            assertThat(answers.await(1, TimeUnit.MINUTES)).isTrue();
            server.kill();
            List<Sent> sent = new ArrayList<>();
            for (Future<Sent> one : sending) {
                sent.add(one.get());
            }
            return sent;
        } finally {
            clients.shutdown();
        }
    }

    private static Optional<Reply> answer(Supplier<Reply> request) {
        try {
            return Optional.of(request.get());
        } catch (UncheckedIOException killed) {
            return Optional.empty();
        }
    }

    /** Sends the same code once more: what was answered holds, and what wasn't is used or isn't. */
    private static String whatBecameOf(Sent code, RestClient rest) {
        Person person = code.person();
        int again = rest.answer(rest.signIn(person).signIn(), person.app().sameCode())
                .status();
        if (code.reply().isPresent()) {
            String token = code.reply().get().sessionToken();
            assertThat(rest.get("/session", token).status()).isEqualTo(200);
            assertThat(again).isEqualTo(401);
            return "used and answered";
        }
        assertThat(again).isIn(200, 401);
        return again == 200 ? "not used" : "used without an answer";
    }

    private static long sessionsOf(Person person, Rows rows) {
        return rows.count(
                "select count(*) from session join staff_user u on u.id = user_id where u.canonical_login = ?",
                person.login());
    }
}

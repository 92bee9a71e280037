package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Crowd;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Load;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Patience;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Secrets;
import org.sallyport.system.harness.StartLine;
import org.sallyport.system.harness.TwoNodes;
import org.sallyport.system.harness.WebClient;

@DisplayName("Two server processes on one PostgreSQL, a balancer in front")
class TwoNodesIT {

    private static final int ROUNDS = 300;
    private static final Duration FAILING_OVER = Duration.ofSeconds(5);

    private static final Crowd CROWD = new Crowd(TwoNodes.PEOPLE);
    private static TwoNodes nodes;

    @BeforeAll
    static void start() {
        nodes = TwoNodes.withACrowd();
    }

    @AfterAll
    static void end() {
        if (nodes != null) {
            nodes.close();
        }
    }

    private final Person person = CROWD.somebody();
    private final RestClient first = nodes.first().rest();
    private final RestClient second = nodes.second().rest();

    @Test
    @DisplayName("R-41: a sign-in begun on one node is finished on the other")
    void finishesOnTheOtherNode() {
        String signIn = first.signIn(person).signIn();
        String session = second.answer(signIn, person.app().freshCode()).sessionToken();

        assertThat(first.get("/session", session).status()).isEqualTo(200);
        assertThat(second.get("/session", session).status()).isEqualTo(200);
        assertThat(first.answer(signIn, person.app().freshCode()).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("R-41: so is one in a browser, whose next page and next form may be any node's")
    void finishesInABrowserOnTheOtherNode() {
        WebClient here = nodes.first().browserless();
        WebClient there = nodes.second().browserless(here);
        Form login = here.get("/sign-in?environment=bench").form("login");
        there.submit(login.with("login", person.login()).with("password", person.password()));
        Form code = here.get("/sign-in/code").form("code");
        there.submit(code.with("code", person.app().freshCode()));

        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(there.get("/account").body()).contains(person.login());
    }

    @Test
    @DisplayName("R-13: of two nodes that race one code, exactly one lets in, in every round")
    void letsOneInWithOneCode() throws Exception {
        try (StartLine line = StartLine.of(2)) {
            for (Person racer : CROWD.people(ROUNDS)) {
                String one = first.signIn(racer).signIn();
                String other = second.signIn(racer).signIn();
                String code = racer.app().freshCode();

                List<Integer> statuses = line.release(List.<Callable<Integer>>of(
                        () -> first.answer(one, code).status(),
                        () -> second.answer(other, code).status()));

                assertThat(statuses).as(racer.login()).containsExactlyInAnyOrder(200, 401);
            }
        }
    }

    @Test
    @DisplayName("R-14: one half sign-in that both nodes conclude opens one session")
    void concludesASignInOnce() throws Exception {
        try (StartLine line = StartLine.of(2)) {
            String signIn = first.signIn(person).signIn();
            String code = person.app().freshCode();

            List<Integer> statuses = line.release(List.<Callable<Integer>>of(
                    () -> first.answer(signIn, code).status(),
                    () -> second.answer(signIn, code).status()));

            assertThat(statuses).containsExactlyInAnyOrder(200, 401);
        }
        assertThat(sessionsOf(person)).isEqualTo(1);
    }

    @Test
    @DisplayName("A-033: failures on one node count on the other, where then a right code waits, too")
    void countsFailuresTogether() {
        String signIn = first.signIn(person).signIn();
        for (RestClient node : List.of(first, second, first, second, first)) {
            assertThat(node.answer(signIn, person.app().wrongCode()).status()).isEqualTo(401);
        }

        Reply right = second.answer(signIn, person.app().freshCode());

        assertThat(right.status()).isEqualTo(429);
        assertThat(second.signIn(person).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("A-174: signed out on one node is signed out on the other at once")
    void signsOutEverywhere() {
        String session = first.session(person);
        assertThat(second.get("/session", session).status()).isEqualTo(200);

        assertThat(first.delete("/session", session).status()).isEqualTo(204);

        assertThat(second.get("/session", session).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("C-57, C-58: a device forgotten on one node is signed out on the other at once")
    void forgetsEverywhere() {
        WebClient browser = signedInAt(nodes.second());
        String session = first.session(person);

        assertThat(first.delete("/session/devices", session).status()).isEqualTo(204);

        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(browser.signIn(person).location()).contains("/sallyport/sign-in/code");
    }

    @Test
    @DisplayName("A-018: a password changed on one node signs out on the other at once")
    void endsSessionsWithThePassword() {
        String session = second.session(person);

        changePassword(signedInAt(nodes.first()));

        assertThat(second.get("/session", session).status()).isEqualTo(401);
        assertThat(second.signIn(person).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("A-018: half a sign-in on the other node ends with the password, too, whatever the code")
    void endsHalfSignInsWithThePassword() {
        WebClient browser = signedInAt(nodes.first());
        String half = second.signIn(person).signIn();

        changePassword(browser);

        assertThat(second.answer(half, person.app().freshCode()).status()).isEqualTo(401);
    }

    private void changePassword(WebClient browser) {
        String replacement = Secrets.note("lantern-of-the-harbour");
        Form form = browser.get("/account/password").form("newPassword");
        Page changed = browser.submit(form.with("password", person.password()).with("newPassword", replacement));
        assertThat(changed.status()).isEqualTo(303);
    }

    private WebClient signedInAt(LibertyServer node) {
        WebClient browser = node.browserless();
        browser.signIn(person);
        browser.answer(person.app().freshCode());
        return browser;
    }

    @Test
    @DisplayName("C-50: what one node remembers spares the code on the other")
    void remembersTogether() {
        String signIn = first.signIn(person).signIn();
        Reply code = first.post(
                "/sign-ins/code",
                RestClient.secondStep(signIn, person.app().freshCode())
                        .add("rememberDevice", true)
                        .build());
        String device = Secrets.note(code.text("rememberedDevice/token"));

        Reply again = second.post(
                "/sign-ins",
                RestClient.credentials(person).add("rememberedDevice", device).build());

        assertThat(again.outcome()).isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName("What was over long ago is tidied away, batch by batch, by one of the two")
    void tidiesUp() throws InterruptedException {
        nodes.database()
                .change("insert into source_failure (source, failures, since)"
                        + " select 'long ago ' || i, 1, 0 from generate_series(1, 1000) i");

        Patience.until(
                "nothing is left of it",
                Duration.ofSeconds(30),
                () -> nodes.database().count("select count(*) from source_failure where since = 0") == 0);
    }

    @Test
    @DisplayName("R-04, R-05: kill -9 of a node under load loses no session and lets nobody in; the node comes back")
    void survivesThePowerCutOfANode() throws InterruptedException {
        RestClient door = nodes.balancer().rest();
        List<String> sessions = CROWD.people(20).stream().map(door::session).toList();
        List<Person> halfIn = CROWD.people(10);
        List<String> signIns =
                halfIn.stream().map(half -> door.signIn(half).signIn()).toList();
        Load load = Load.on(door, CROWD);
        long killedAt;
        try (load) {
            load.awaitMore(50);
            killedAt = System.nanoTime();
            nodes.first().kill();
            load.awaitMore(150);
        }

        assertThat(load.failures())
                .allSatisfy(failure -> assertThat(failure.atNanos() - killedAt)
                        .as("%s", failure)
                        .isBetween(0L, FAILING_OVER.toNanos()));
        assertThat(nodes.balancer().nodesInUse()).isEqualTo(1);
        assertThat(sessions).allSatisfy(session -> livesAt(door, session));
        assertThat(load.sessions()).allSatisfy(session -> livesAt(door, session));
        for (int i = 0; i < halfIn.size(); i++) {
            door.answer(signIns.get(i), halfIn.get(i).app().freshCode()).sessionToken();
        }
        letNobodyIn(load.intruders());
        comesBack(sessions.get(0));
        assertThat(load.failures())
                .as("R-02: who was cut off gets in with the next code")
                .allSatisfy(failure -> livesAt(first, first.session(failure.person())));
    }

    private static void livesAt(RestClient door, String session) {
        assertThat(door.get("/session", session).status()).isEqualTo(200);
    }

    private static void letNobodyIn(List<Person> intruders) {
        assertThat(intruders)
                .isNotEmpty()
                .allSatisfy(intruder -> assertThat(sessionsOf(intruder)).isZero());
        assertThat(nodes.database().count("select count(*) from session where assurance = 'NONE'"))
                .isZero();
    }

    private static void comesBack(String session) throws InterruptedException {
        nodes.first().start();
        Patience.until(
                "both nodes in use",
                Duration.ofSeconds(10),
                () -> nodes.balancer().nodesInUse() == 2);
        livesAt(nodes.first().rest(), session);
    }

    private static long sessionsOf(Person person) {
        return nodes.database()
                .count(
                        "select count(*) from session join staff_user u on u.id = user_id where u.canonical_login = ?",
                        person.login());
    }
}

package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.EVE;
import static org.sallyport.system.harness.SamplePeople.FINN;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.SamplePeople;
import org.sallyport.system.harness.Settings;
import org.sallyport.system.harness.WebClient;

@DisplayName("Networks that skip the second step, behind a trusted proxy on this machine")
class NetworkSkipIT {

    private static final String INSIDE = "192.0.2.7";
    private static final String OUTSIDE = "198.51.100.1";
    private static final String START = "/sallyport/account";
    private static final String CODE = "/sallyport/sign-in/code";
    private static final int MOST_FAILURES = 5;

    private static final Person GAIL = SamplePeople.GAIL.onAnotherPhone();
    private static final LibertyServer SERVER = LibertyServer.named("behind-proxies")
            .with("sallyport.sample", "true")
            .with("sallyport.https.required", "false")
            .with("sallyport.source.failures", Integer.toString(MOST_FAILURES))
            .with("sallyport.proxies.trusted", "127.0.0.1, ::1, 203.0.113.80/28");

    private static RestClient rest;
    private static String gails;

    @BeforeAll
    static void start() {
        SERVER.start();
        rest = SERVER.rest();
        gails = rest.session(GAIL);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void listTheClinic() {
        list(entry("192.0.2.0/24"));
        change("skipForAdministrators", JsonValue.FALSE);
    }

    @Test
    @DisplayName("P-22, P-23, P-28, D-08: in the clinic's network no code is asked and nothing set up, though all must;"
            + " elsewhere both are")
    void asksNobodyInTheClinic() {
        assertThat(settings().document().getString("mode")).isEqualTo("REQUIRED");

        assertThat(from(INSIDE).signIn(FINN).location()).contains(START);
        assertThat(from(INSIDE).signIn(EVE).location()).contains(START);
        assertThat(from(OUTSIDE).signIn(FINN).location()).contains(CODE);
        assertThat(from(OUTSIDE).signIn(EVE).location()).contains("/sallyport/sign-in/set-up");
    }

    @ParameterizedTest
    @ValueSource(strings = {INSIDE, "203.0.113.9", "::ffff:192.0.2.9", "2001:db8:0:1::7"})
    @DisplayName("P-25, P-26, A-218: any of several networks in CIDR notation will do, of either family")
    void knowsSeveralNetworks(String address) {
        list(entry("203.0.113.9/32"), entry("192.0.2.0/24"), entry("2001:db8::/32"));

        assertThat(from(address).signIn(FINN).location()).contains(START);
        assertThat(from("203.0.113.10").signIn(FINN).location()).contains(CODE);
        assertThat(from("2001:db9::7").signIn(FINN).location()).contains(CODE);
    }

    @Test
    @DisplayName("P-27, F-27: what isn't CIDR notation is refused with its entry named, and the old list stays")
    void refusesWhatIsNoNetwork() {
        JsonObject before = settings().document();
        for (String wrong : new String[] {"10.0.0.1/33", "clinic", "10.0.0"}) {
            Reply refused = change("skipNetworks", networks(entry("192.0.2.7/32"), entry(wrong)));

            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.text("errors/0/field")).startsWith("skipNetworks[1]");
        }
        assertThat(settings().document()).isEqualTo(before);
        assertThat(change("skipNetworks", networks(entry("192.0.2.7/32"), entry("2001:db8::1/128")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("A-220: an administrator in the network is asked, unless the setting says otherwise")
    void asksAdministrators() {
        assertThat(from(INSIDE).signIn(GAIL).location()).contains(CODE);

        change("skipForAdministrators", JsonValue.TRUE);
        assertThat(from(INSIDE).signIn(GAIL).location()).contains(START);
    }

    @Test
    @DisplayName("A-214: an empty list skips nobody; nor does an entry that has ended")
    void skipsNobodyWithoutAnEntry() {
        list();
        assertThat(from(INSIDE).signIn(FINN).location()).contains(CODE);

        list(Json.createObjectBuilder(entry("192.0.2.0/24"))
                .add("until", "2020-01-01T00:00:00.000Z")
                .build());
        assertThat(from(INSIDE).signIn(FINN).location()).contains(CODE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7, 198.51.100.1|code",
                "198.51.100.1, 192.0.2.7|account",
                "198.51.100.1, 192.0.2.7, 203.0.113.81|account",
                "192.0.2.7, 198.51.100.1, 203.0.113.81|code",
                "a|code",
                "unknown|code",
                "192.0.2.7, |code",
                "192.0.2.7:4711|code",
                "192.0.2.7, a, 203.0.113.81|code",
                "0300.0.2.7|code",
                "3221225991|code",
                "192.0.519|code",
                "203.0.113.81|code"
            })
    @DisplayName("A-216, A-218: the rightmost that is no proxy counts; where that can't be read, a code is asked for")
    void readsTheHeaderFromTheRight(String header, String next) {
        assertThat(from(header).signIn(FINN).location().orElseThrow()).endsWith("/" + next);
    }

    @Test
    @DisplayName("A-216: several headers count in their order, and Forwarded isn't heard beside them")
    void joinsHeaders() {
        assertThat(from(INSIDE).adding("X-Forwarded-For", OUTSIDE).signIn(FINN).location())
                .contains(CODE);
        assertThat(from(OUTSIDE).adding("X-Forwarded-For", INSIDE).signIn(FINN).location())
                .contains(START);
        assertThat(from(OUTSIDE)
                        .adding("Forwarded", "for=192.0.2.7")
                        .signIn(FINN)
                        .location())
                .contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP", "$WSRA", "X-Client-IP", "X-Other"
            })
    @DisplayName("A-215, A-225: no other header tells an address, and without one nobody is skipped")
    void hearsNoOtherHeader(String header) {
        String value = header.equals("Forwarded") ? "for=192.0.2.7" : INSIDE;

        assertThat(SERVER.browserless().adding(header, value).signIn(FINN).location())
                .contains(CODE);
    }

    @Test
    @DisplayName("A-221: a session of the network has to give the code at its first request from elsewhere")
    void asksOnTheMove() {
        WebClient inside = from(INSIDE);
        inside.signIn(FINN);
        assertThat(inside.get("/account").status()).isEqualTo(200);

        WebClient moved = SERVER.browserless(inside).adding("X-Forwarded-For", OUTSIDE);
        assertThat(moved.get("/account").location().orElseThrow()).startsWith(CODE);
        assertThat(moved.get("/account").status()).isNotEqualTo(200);
    }

    @Test
    @DisplayName("D-09: over REST nobody is skipped, and within a session no protected action")
    void skipsSignInsOnTheWebAlone() {
        Reply overRest = rest.send(rest.to("/sign-ins")
                .header("X-Forwarded-For", INSIDE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        RestClient.credentials(FINN).build().toString())));
        assertThat(overRest.outcome()).isEqualTo("CHALLENGE");

        WebClient inside = from(INSIDE);
        inside.signIn(FINN);
        assertThat(inside.get("/account/security/key").location().orElseThrow())
                .startsWith("/sallyport/sign-in/confirm");
    }

    @Test
    @DisplayName("P-22: nor is a code asked for a change of the password there, row 32")
    void asksNoCodeForAChangeOfThePassword() {
        WebClient inside = from(INSIDE);
        inside.signIn(EVE);
        Page changed = inside.submit(inside.get("/account/password")
                .form("newPassword")
                .with("password", EVE.password())
                .with("newPassword", "violet umbrella 42"));

        assertThat(changed.location()).contains("/sallyport/account/password?done=changed");
        JsonObject entry = newest("eve", "CHANGE_PASSWORD");
        assertThat(entry.getString("reason")).isEqualTo("NETWORK_SKIP");
        assertThat(entry.getString("detail")).contains("192.0.2.0/24");
        inside.submit(inside.get("/account/password")
                .form("newPassword")
                .with("password", "violet umbrella 42")
                .with("newPassword", EVE.password()));
    }

    @Test
    @DisplayName("A-222: every skip is audited with the address, the rule, the entry and the proxies")
    void auditsTheSkip() {
        from("198.51.100.9, 192.0.2.7, 203.0.113.81").signIn(FINN);

        JsonObject entry = newest("finn", "SIGN_IN");
        assertThat(entry.getString("outcome")).isEqualTo("DONE");
        assertThat(entry.getString("reason")).isEqualTo("NETWORK_SKIP");
        assertThat(entry.getString("source")).isEqualTo(INSIDE);
        assertThat(entry.getString("detail")).isEqualTo("network 192.0.2.0/24; told by 203.0.113.81, 127.0.0.1");
        assertThat(entry.toString()).contains("The network was one where no code is asked for.");
    }

    @Test
    @DisplayName("A-006: behind the proxy each client has a limit of its own, and nobody's tale takes it off")
    void limitsEachClient() {
        String guesser = "203.0.113.66";
        Person nobody = FINN.called("nobody");
        for (int wrong = 0; wrong < MOST_FAILURES; wrong++) {
            assertThat(from("10.9.8." + wrong + ", " + guesser).signIn(nobody).status())
                    .isEqualTo(401);
        }

        assertThat(from(guesser).signIn(FINN).status()).isEqualTo(429);
        assertThat(from("tale, " + guesser).signIn(FINN).status()).isEqualTo(429);
        assertThat(from("203.0.113.67").signIn(FINN).status()).isEqualTo(303);
        assertThat(newest(null, "SIGN_IN").toString()).doesNotContain("tale");
    }

    @Test
    @DisplayName("A-226: X-Forwarded-Proto makes no cookie less secure")
    void keepsCookiesSecure() {
        Page page = from(INSIDE).adding("X-Forwarded-Proto", "http").signIn(FINN);

        assertThat(page.reply().headers().get("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
    }

    private static WebClient from(String forwarded) {
        return SERVER.browserless().adding("X-Forwarded-For", forwarded);
    }

    private static Settings settings() {
        return new Settings(rest, "quay", gails);
    }

    private static Reply change(String member, JsonValue value) {
        return settings().change(member, value);
    }

    private static void list(JsonObject... entries) {
        assertThat(change("skipNetworks", networks(entries)).status()).isEqualTo(200);
    }

    private static JsonValue networks(JsonObject... entries) {
        JsonArrayBuilder networks = Json.createArrayBuilder();
        Stream.of(entries).forEach(networks::add);
        return networks.build();
    }

    private static JsonObject entry(String cidr) {
        return Json.createObjectBuilder()
                .add("cidr", cidr)
                .add("label", "Clinic")
                .add("reason", "Badge at the door")
                .build();
    }

    private static JsonObject newest(String subject, String action) {
        String whose = subject == null ? "" : "subject=" + subject + "&";
        return rest.get("/audit?" + whose + "action=" + action + "&limit=1", gails)
                .json()
                .getJsonArray("entries")
                .getJsonObject(0);
    }
}

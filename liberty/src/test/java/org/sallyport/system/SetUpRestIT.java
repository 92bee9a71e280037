package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.RestClient.secondStep;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.DORA;

import jakarta.json.Json;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.AuthenticatorApp;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.SamplePeople;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.Settings;
import org.sallyport.system.harness.StartLine;
import org.sallyport.system.harness.WebClient;

@DisplayName("POST /api/v1/sign-ins/enrolments and …/confirmation")
class SetUpRestIT {

    private static final LibertyServer SERVER = Servers.sampleUnderRequired();

    private static final Person ADA = SamplePeople.ADA.onAnotherPhone();
    private static final Person BEN = SamplePeople.BEN.onAnotherPhone();
    private static final Person FINN = SamplePeople.FINN.onAnotherPhone();

    private final RestClient rest = SERVER.rest();

    /** So that there are people to set up. */
    @BeforeAll
    static void requireIt() {
        WebClient bens = SERVER.browserless();
        bens.signIn(BEN);
        bens.answer(BEN.app().freshCode());
        bens.turnOff();
        RestClient rest = SERVER.rest();
        Settings harbor = new Settings(rest, "harbor", rest.session(ADA));
        assertThat(harbor.mode("REQUIRED").status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "C-08, C-12, C-24, C-25, C-26, C-73: somebody sets up an app, and nothing counts before the right code")
    void setsUpAnApp() {
        String signIn = rest.signIn(BEN).signIn();
        Reply begun = rest.enrol(signIn);
        AuthenticatorApp app = begun.app();

        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.json().keySet()).containsExactlyInAnyOrder("method", "secretKey", "otpauthUri", "qrCode");
        assertThat(begun.header("Cache-Control")).contains("no-store");
        assertThat(begun.text("secretKey")).matches("[A-Z2-7]{32}");
        assertThat(begun.text("otpauthUri"))
                .startsWith("otpauth://totp/")
                .contains(":ben?secret=" + begun.text("secretKey") + "&issuer=")
                .endsWith("&algorithm=SHA1&digits=6&period=30");
        assertThat(begun.text("qrCode")).startsWith("<svg ");

        refuses(rest.confirm(signIn, app.wrongCode()));
        assertThat(rest.signIn(BEN).outcome()).isEqualTo("ENROL");
        assertThat(rest.enrol(signIn).body()).as("the same key").isEqualTo(begun.body());

        Reply saved = rest.confirm(signIn, app.freshCode());

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.outcome()).isEqualTo("SIGNED_IN");
        assertThat(saved.reason()).isEqualTo("REQUIRED_SETUP");
        assertThat(saved.text("session/assurance")).isEqualTo("CODE");
        assertThat(rest.get("/session", saved.sessionToken()).status()).isEqualTo(200);
        showsNothingAgain(signIn);
        signsInWithALaterCodeOnly(BEN.with(app));
    }

    /** */
    private void showsNothingAgain(String finished) {
        refuses(rest.enrol(finished));
        String challenged = rest.signIn(BEN).signIn();
        assertThat(rest.enrol(challenged).status()).isEqualTo(403);
    }

    /** */
    private void signsInWithALaterCodeOnly(Person person) {
        String signIn = rest.signIn(person).signIn();
        refuses(rest.answer(signIn, person.app().sameCode()));
        assertThat(rest.answer(signIn, person.app().freshCode()).outcome()).isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName("A-048: who has a method sets up no other one before proving it")
    void refusesWhoHasToGiveACode() {
        String signIn = rest.signIn(FINN).signIn();

        assertThat(rest.enrol(signIn).status()).isEqualTo(403);
        assertThat(rest.enrol(signIn).text("type")).isEqualTo("/problems/forbidden");
        assertThat(rest.confirm(signIn, FINN.app().wrongCode()).status()).isEqualTo(403);
        assertThat(rest.answer(signIn, FINN.app().freshCode()).outcome()).isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName(
            "A-059, D-30: of two set-ups the later one counts, and saving it ends every other half sign-in; what is sent for the earlier one is counted nowhere")
    void letsTheLaterSetUpCount() {
        String first = rest.signIn(ANN).signIn();
        String second = rest.signIn(ANN).signIn();
        AuthenticatorApp replaced = rest.enrol(first).app();
        AuthenticatorApp kept = rest.enrol(second).app();

        for (int i = 0; i < 6; i++) {
            refuses(rest.confirm(first, replaced.sameCode()));
        }
        refuses(rest.confirm(second, replaced.sameCode()));
        assertThat(rest.answer(second, kept.freshCode()).status())
                .as("C-75: a set-up isn't passed by a code")
                .isEqualTo(422);
        assertThat(rest.confirm(second, kept.sameCode()).outcome()).isEqualTo("SIGNED_IN");
        refuses(rest.enrol(first));
        refuses(rest.confirm(first, kept.freshCode()));
    }

    @Test
    @DisplayName("A-059: begun and confirmed at the same moment, one key is pending and one is saved")
    void isSavedOnceHoweverManyTry() throws Exception {
        String signIn = rest.signIn(DORA).signIn();
        List<Reply> begun = atOnce(Stream.generate(() -> (Callable<Reply>) () -> rest.enrol(signIn))
                .limit(8)
                .toList());
        assertThat(begun).extracting(Reply::status).containsOnly(201);
        assertThat(begun)
                .extracting(reply -> reply.text("secretKey"))
                .containsOnly(begun.get(0).text("secretKey"));

        List<String> others =
                Stream.generate(() -> rest.signIn(DORA).signIn()).limit(6).toList();
        List<Reply> replaced = atOnce(others.stream()
                .map(other -> (Callable<Reply>) () -> rest.enrol(other))
                .toList());
        assertThat(replaced).extracting(Reply::status).containsOnly(201);

        AuthenticatorApp app = rest.enrol(signIn).app();
        String code = app.freshCode();
        List<Reply> confirmed = atOnce(Stream.generate(() -> (Callable<Reply>) () -> rest.confirm(signIn, code))
                .limit(4)
                .toList());
        assertThat(confirmed).extracting(Reply::status).containsOnlyOnce(200);
        remembersWhereItWasSetUp(DORA.with(app));
    }

    /** At the code that follows, because nobody is left to set up. */
    private void remembersWhereItWasSetUp(Person person) {
        Reply reply = rest.post(
                "/sign-ins/code",
                secondStep(rest.signIn(person).signIn(), person.app().freshCode())
                        .add("rememberDevice", true)
                        .build());
        assertThat(reply.has("rememberedDevice/token")).isTrue();
    }

    @Test
    @DisplayName("A-042, A-043, A-045, A-046: what isn't offered, or isn't a code, is refused and counted nowhere")
    void takesWhatIsOffered() {
        String signIn = rest.signIn(CARL).signIn();
        rest.enrol(signIn).app();
        for (String method : List.of("SMS", "EMAIL", "RECOVERY", "NONE", "totp", "../TOTP", "PASSWORD")) {
            assertThat(begin(signIn, method).status()).as(method).isEqualTo(422);
        }
        for (String code : List.of("", "12345", "1234567", "abcdef", "12 345", "١٢٣٤٥٦", "12345\u0000")) {
            for (int i = 0; i < 2; i++) {
                assertThat(rest.confirm(signIn, code).status()).as(code).isEqualTo(422);
            }
        }
        assertThat(rest.post(
                                "/sign-ins/enrolments/confirmation",
                                Json.createObjectBuilder()
                                        .add("signIn", signIn)
                                        .add("code", "012345")
                                        .add("secretKey", "KNAUYTCZKBHVEVBNKNAU2UCMIUWUWRKZ")
                                        .build())
                        .status())
                .isEqualTo(400);
        refuses(rest.enrol("nothing-of-ours"));
        refuses(rest.confirm("nothing-of-ours", "012345"));
        waitsAfterFiveWrongCodes(signIn);
    }

    private Reply begin(String signIn, String method) {
        return rest.post(
                "/sign-ins/enrolments",
                Json.createObjectBuilder()
                        .add("signIn", signIn)
                        .add("method", method)
                        .build());
    }

    /** */
    private void waitsAfterFiveWrongCodes(String signIn) {
        Reply begun = rest.enrol(signIn);
        AuthenticatorApp app = begun.app();
        for (int i = 0; i < 5; i++) {
            refuses(rest.confirm(signIn, app.wrongCode()));
        }

        Reply wrong = rest.confirm(signIn, app.wrongCode());
        Reply right = rest.confirm(signIn, app.freshCode());

        assertThat(right.status()).isEqualTo(429);
        assertThat(Integer.parseInt(right.header("Retry-After").orElseThrow())).isBetween(1, 30);
        assertThat(right.body()).isEqualTo(wrong.body());
        assertThat(rest.enrol(signIn).body()).as("still the same key").isEqualTo(begun.body());
    }

    private static List<Reply> atOnce(List<Callable<Reply>> requests) throws Exception {
        try (StartLine line = StartLine.of(requests.size())) {
            return line.release(requests);
        }
    }

    private static void refuses(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text("type")).isEqualTo("/problems/not-verified");
        assertThat(reply.header("WWW-Authenticate")).contains("Sallyport");
    }
}

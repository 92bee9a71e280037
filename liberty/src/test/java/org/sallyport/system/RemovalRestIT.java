package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ADA;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.DORA;
import static org.sallyport.system.harness.SamplePeople.FINN;
import static org.sallyport.system.harness.SamplePeople.GAIL;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;

@DisplayName("GET and POST /api/v1/users/{user}/two-step-removal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemovalRestIT {

    /** Of its own, because nobody there stays what they are. */
    private final LibertyServer server = LibertyServer.named("removal")
            .with("sallyport.sample", "true")
            .with("sallyport.https.required", "false")
            .with("sallyport.removals.hourly", "1");

    private final Person ben = BEN.at(InstantSource.system());
    private final Person gail = GAIL.at(InstantSource.system());
    private final Person ada = ADA.at(InstantSource.system());

    private RestClient rest;
    private String doras;
    private String bens;
    private String bensId;
    private String adasId;
    private String finnsId;

    @BeforeAll
    void signIn() {
        server.start();
        rest = server.rest();
        doras = rest.signIn(DORA).sessionToken();
        bens = rest.session(ben);
        bensId = idOf(bens);
        finnsId = idOf(rest.session(FINN.at(InstantSource.system())));
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    @Order(1)
    @DisplayName("F-32, C-37, D-15: without the permission 403, whoever is meant; oneself is told where to go")
    void refusesWhoMayNot() {
        String carls = rest.signIn(CARL).sessionToken();
        Reply carlsTry = ask(carls, bensId);

        assertThat(carlsTry.status()).isEqualTo(403);
        assertThat(carlsTry.has("reason")).isFalse();
        assertThat(ask(carls, "nobody").withoutDate()).isEqualTo(carlsTry.withoutDate());
        assertThat(remove(carls, bensId, "password", CARL.password()).status()).isEqualTo(403);
        assertThat(ask(rest.signIn(ANN).sessionToken(), bensId).status()).isEqualTo(403);
        assertThat(ask(doras, idOf(doras)).text("reason")).isEqualTo("USE_SECURITY_SETTINGS");
        assertThat(ask(doras, idOf(carls)).text("reason")).isEqualTo("NOTHING_TO_REMOVE");
    }

    @Test
    @Order(2)
    @DisplayName("Somebody of another environment is as unknown as nobody")
    void knowsNobodyElsewhere() {
        Reply nobody = ask(doras, "nobody");

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(ask(doras, finnsId).withoutDate()).isEqualTo(nobody.withoutDate());
        assertThat(remove(doras, finnsId, "password", DORA.password()).status()).isEqualTo(404);
    }

    @Test
    @Order(3)
    @DisplayName("A-158: wrong codes count for the administrator, and the fifth ends the session")
    void countsWrongCodes() {
        String adas = rest.session(ada);
        String adasOther = rest.session(ada);
        adasId = idOf(adas);
        for (int i = 0; i < 4; i++) {
            Reply wrong = remove(adas, bensId, "code", ada.app().wrongCode());
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.header("WWW-Authenticate")).contains("Sallyport");
        }
        Reply last = remove(adas, bensId, "code", ada.app().wrongCode());

        assertThat(last.status()).isEqualTo(401);
        assertThat(last.header("WWW-Authenticate")).contains("Bearer");
        assertThat(rest.get("/session", adas).status()).isEqualTo(401);
        assertThat(rest.get("/session", adasOther).status()).isEqualTo(200);
        assertThat(remove(adas, bensId, "code", ada.app().sameCode()).status()).isEqualTo(401);
        assertThat(rest.get("/session", bens).status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    @DisplayName(
            "C-46, C-76, F-34: by the password of who has no app; the password alone signs in then, and all else is dead")
    void removesByPassword() {
        Reply remembered = rest.post(
                "/sign-ins/code",
                Json.createObjectBuilder(RestClient.secondStep(
                                        rest.signIn(ben).signIn(), ben.app().freshCode())
                                .build())
                        .add("rememberDevice", true)
                        .build());
        String half = rest.signIn(ben).signIn();
        assertThat(ask(doras, bensId).text("asks")).isEqualTo("PASSWORD");
        assertThat(remove(doras, bensId, "code", "012345").status()).isEqualTo(422);
        assertThat(remove(doras, bensId, "password", "something else").status()).isEqualTo(401);

        assertThat(remove(doras, bensId, "password", DORA.password()).status()).isEqualTo(204);

        assertThat(rest.get("/session", bens).status()).isEqualTo(401);
        assertThat(rest.get("/session", remembered.sessionToken()).status()).isEqualTo(401);
        assertThat(rest.answer(half, ben.app().codeInSteps(1)).status()).isEqualTo(401);
        assertThat(rest.signIn(ben).reason()).isEqualTo("NOT_ENROLLED");
        assertThat(remove(doras, bensId, "password", DORA.password()).text("reason"))
                .isEqualTo("NOTHING_TO_REMOVE");
        assertThat(rest.get("/session", doras).status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    @DisplayName("A-156: one more than are allowed in an hour is refused, and the other keeps the key")
    void limitsRemovals() {
        Reply limited = remove(doras, adasId, "password", DORA.password());

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After").map(Integer::valueOf))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(3000, 3600));
        assertThat(ask(doras, adasId).text("asks"))
                .as("there is still something")
                .isEqualTo("PASSWORD");
    }

    @Test
    @Order(6)
    @DisplayName("C-45, C-47, C-76: by a code of who has an app; where it is required, set-up comes next")
    void removesByCode() {
        String gails = rest.session(gail);

        assertThat(ask(gails, finnsId).text("asks")).isEqualTo("CODE");
        assertThat(remove(gails, finnsId, "password", GAIL.password()).status()).isEqualTo(422);
        assertThat(remove(gails, finnsId, "code", gail.app().sameCode()).status())
                .as("the sign-in's own")
                .isEqualTo(401);
        assertThat(remove(gails, finnsId, "code", gail.app().freshCode()).status())
                .isEqualTo(204);
        assertThat(rest.signIn(FINN).reason()).isEqualTo("REQUIRED_SETUP");
    }

    @Test
    @Order(7)
    void answersWhatIsNoRequest() {
        String path = path(bensId);

        assertThat(send(doras, path, "{}").status()).isEqualTo(422);
        assertThat(send(doras, path, "{\"code\": 12345}").status()).isEqualTo(400);
        assertThat(send(doras, path, "{\"code\": \"1\", \"userId\": \"x\"}").status())
                .isEqualTo(400);
        assertThat(rest.send(rest.to(path)).status()).isEqualTo(401);
        assertThat(rest.delete(path, doras).header("Allow")).contains("GET, HEAD, POST");
    }

    private Reply ask(String administrator, String user) {
        return rest.get(path(user), administrator);
    }

    private Reply remove(String administrator, String user, String proof, String value) {
        JsonObject body = Json.createObjectBuilder().add(proof, value).build();
        return send(administrator, path(user), body.toString());
    }

    private Reply send(String administrator, String path, String body) {
        return rest.send(rest.to(path)
                .header("Authorization", "Bearer " + administrator)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String path(String user) {
        return "/users/" + user + "/two-step-removal";
    }

    private String idOf(String session) {
        return rest.get("/session", session).text("user/id");
    }
}

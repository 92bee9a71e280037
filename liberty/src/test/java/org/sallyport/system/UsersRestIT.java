package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.CARL;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Secrets;
import org.sallyport.system.harness.Servers;

@DisplayName("User Management (320) over REST: /api/v1/users")
class UsersRestIT {

    private final RestClient rest = Servers.sampleOnDerby().rest();
    private final String ada = Administrators.ada();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName("C-41, C-42: an administrator finds who has two-step verification enabled, and who hasn't")
    void findsPeople() {
        assertThat(logins("?state=SET_UP")).contains("ada", "ben").doesNotContain("ann");
        assertThat(logins("?state=NOT_SET_UP&search=AN")).contains("ann").doesNotContain("ben", "ada");
        assertThat(logins("?role=Case%20worker&search=ben")).containsExactly("ben");
        assertThat(list("?search=ada").getJsonArray("users").getJsonObject(0).getString("twoStepState"))
                .isEqualTo("SET_UP");
        assertThat(list("?search=ada").getJsonArray("users").getJsonObject(0).containsKey("lastSignInAt"))
                .isTrue();
    }

    @Test
    @DisplayName("Lists go on where they ended, each person once")
    void goesOn() {
        Stream.of("c", "a", "b").forEach(letter -> add(entry(mark + letter, "Listed " + mark)));

        JsonObject first = list("?limit=2&search=" + mark);
        JsonObject second = list("?limit=2&search=" + mark + "&after=" + first.getString("next"));

        assertThat(logins(first)).hasSize(2);
        assertThat(logins(second)).hasSize(1);
        assertThat(second.containsKey("next")).isFalse();
        assertThat(Stream.concat(logins(first).stream(), logins(second).stream()))
                .containsExactlyInAnyOrder(mark + "a", mark + "b", mark + "c");
        JsonObject count = get("/users/count?search=" + mark).json();
        assertThat(count.getInt("count")).isEqualTo(3);
        assertThat(count.getBoolean("more")).isFalse();
    }

    @Test
    @DisplayName("Who is added signs in with the starting password, and must change it before anything else")
    void addsSomebody() {
        Reply added = add(entry(mark, "New " + mark));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Cache-Control")).contains("no-store");
        Person person = CARL.called(mark).knowing(Secrets.note(added.text("startingPassword")));
        assertThat(rest.signIn(person).reason()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        assertThat(get("/users/" + added.text("user/id")).text("passwordChangeDue"))
                .isEqualTo("true");
    }

    @Test
    @DisplayName("Everything that is wrong with an entry is said at once")
    void saysAllThatIsWrong() {
        Reply refused = add(Json.createObjectBuilder()
                .add("login", "BEN")
                .add("name", "a\u0007")
                .add("email", "nobody")
                .add("roles", Json.createArrayBuilder().add("")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactly("login", "name", "email", "roles");
    }

    @Test
    @DisplayName("Of ten administrators who add one login at the same moment one does")
    void addsOnce() {
        List<CompletableFuture<Reply>> attempts = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> add(entry(mark, "Racer"))))
                .toList();

        assertThat(attempts.stream().map(CompletableFuture::join).map(Reply::status))
                .containsOnly(201, 422)
                .containsOnlyOnce(201);
    }

    @Test
    @DisplayName("C-B03: who is deactivated is signed out at once and can't sign in, until activated again")
    void deactivates() {
        String session = rest.signIn(CARL).sessionToken();
        JsonObject carl = find("carl");

        Reply inactive = change(carl, "INACTIVE");
        Reply after = rest.get("/session", session);
        Reply again = rest.signIn(CARL);
        Reply active = change(inactive.json(), "ACTIVE");

        assertThat(inactive.status()).isEqualTo(200);
        assertThat(after.status()).isEqualTo(401);
        assertThat(again.status()).isEqualTo(401);
        assertThat(active.status()).isEqualTo(200);
        assertThat(rest.signIn(CARL).outcome()).isEqualTo("SIGNED_IN");
    }

    @Test
    @DisplayName("An old version changes nothing, and nobody deactivates themselves")
    void refusesChanges() {
        JsonObject user = add(entry(mark, "Once")).json().getJsonObject("user");
        assertThat(change(user, "INACTIVE").status()).isEqualTo(200);

        Reply old = change(user, "ACTIVE");
        Reply oneself = change(find("ada"), "INACTIVE");

        assertThat(old.status()).isEqualTo(409);
        assertThat(old.text("type")).isEqualTo("/problems/changed-meanwhile");
        assertThat(oneself.status()).isEqualTo(422);
        assertThat(oneself.text("errors/0/field")).isEqualTo("status");
    }

    @Test
    @DisplayName(
            "ASVS 6.4.4: a new starting password ends what was signed in and leaves two-step verification as it was")
    void givesAStartingPassword() {
        JsonObject user = add(entry(mark, "Forgot")).json().getJsonObject("user");

        Reply started = post("/users/" + user.getString("id") + "/starting-password", version(user));
        Reply twice = post("/users/" + user.getString("id") + "/starting-password", version(user));

        assertThat(started.status()).isEqualTo(200);
        Person person = CARL.called(mark).knowing(Secrets.note(started.text("startingPassword")));
        assertThat(rest.signIn(person).reason()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        assertThat(twice.status()).as("a second click").isEqualTo(409);
        JsonObject adaHerself = find("ada");
        assertThat(post("/users/" + adaHerself.getString("id") + "/starting-password", version(adaHerself))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("C-B05: who holds less than somebody gives them no password to sign in with")
    void keepsPasswordsOutOfReach() {
        String carl = rest.signIn(CARL).sessionToken();
        JsonObject dora = find("dora");

        Reply refused = rest.send(rest.to("/users/" + dora.getString("id") + "/starting-password")
                .header("Authorization", "Bearer " + carl)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(version(dora).toString())));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    @DisplayName("Nobody of another environment is there, and nobody may look who lacks the permission")
    void keepsApart() {
        String eve = rest.get("/users?search=eve", Administrators.gail()).text("users/0/id");
        String ann = rest.signIn(ANN).sessionToken();

        assertThat(get("/users/" + eve).withoutDate())
                .isEqualTo(get("/users/unknown").withoutDate());
        assertThat(get("/users/" + eve).status()).isEqualTo(404);
        assertThat(rest.get("/users", ann).status()).isEqualTo(403);
        assertThat(rest.get("/users/count", ann).status()).isEqualTo(403);
        assertThat(rest.get("/users/" + eve, ann).status()).isEqualTo(403);
        assertThat(rest.put(
                                "/users/" + find("ben").getString("id"),
                                ann,
                                version(find("ben")).toString().replace("}", ",\"name\":\"x\",\"status\":\"ACTIVE\"}"))
                        .status())
                .isEqualTo(403);
        assertThat(rest.send(rest.to("/users")).status()).isEqualTo(401);
        assertThat(rest.get("/users", rest.signIn(BEN).signIn()).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("What can't be asked for is refused, and so is a position of nowhere")
    void refusesBadQuestions() {
        for (String query : new String[] {
            "?limit=0",
            "?limit=101",
            "?limit=x",
            "?state=OFF",
            "?status=",
            "?after=%25",
            "?after=AA",
            "?signedInSince=yesterday",
            "?neverSignedIn=1",
            "?search=%00",
            "?role=" + "r".repeat(81)
        }) {
            assertThat(get("/users" + query).status()).as(query).isEqualTo(422);
        }
        for (String query : new String[] {"?unknown=1", "?limit=1&limit=2"}) {
            assertThat(get("/users" + query).status()).as(query).isEqualTo(400);
        }
        assertThat(get("/users?after=enp6eg").json().getJsonArray("users")).isEmpty();
        assertThat(get("/users?search=%25&role=%27%20or%201=1").json().getJsonArray("users"))
                .isEmpty();
    }

    private Reply add(JsonObjectBuilder entry) {
        return post("/users", entry.build());
    }

    private static JsonObjectBuilder entry(String login, String name) {
        return Json.createObjectBuilder()
                .add("login", login)
                .add("name", name)
                .add("roles", Json.createArrayBuilder().add("Case worker"));
    }

    private Reply change(JsonObject user, String status) {
        JsonObjectBuilder body = Json.createObjectBuilder(version(user))
                .add("name", user.getString("name"))
                .add("roles", user.getJsonArray("roles"))
                .add("status", status);
        if (user.containsKey("email")) {
            body.add("email", user.getString("email"));
        }
        return rest.put("/users/" + user.getString("id"), ada, body.build().toString());
    }

    private static JsonObject version(JsonObject user) {
        return Json.createObjectBuilder().add("version", user.getInt("version")).build();
    }

    private JsonObject find(String login) {
        JsonObject found = list("?search=" + login).getJsonArray("users").getValuesAs(JsonObject.class).stream()
                .filter(user -> user.getString("login").equals(login))
                .findFirst()
                .orElseThrow();
        return get("/users/" + found.getString("id")).json();
    }

    private List<String> logins(String query) {
        List<String> logins = new ArrayList<>();
        String after = "";
        JsonObject slice;
        do {
            slice = list(query + after);
            logins.addAll(logins(slice));
            after = "&after=" + slice.getString("next", "");
        } while (slice.containsKey("next"));
        return logins;
    }

    private static List<String> logins(JsonObject slice) {
        return slice.getJsonArray("users").getValuesAs(JsonObject.class).stream()
                .map(user -> user.getString("login"))
                .toList();
    }

    private JsonObject list(String query) {
        Reply reply = get("/users" + query);
        assertThat(reply.status()).as(query).isEqualTo(200);
        return reply.json();
    }

    private Reply get(String path) {
        return rest.get(path, ada);
    }

    private Reply post(String path, JsonObject body) {
        return rest.send(rest.to(path)
                .header("Authorization", "Bearer " + ada)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }
}

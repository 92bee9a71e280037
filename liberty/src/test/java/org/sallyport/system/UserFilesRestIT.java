package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.CARL;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.Patience;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;

@DisplayName("People in files, by jobs behind the request: /api/v1/users/imports, /users/exports, /jobs")
class UserFilesRestIT {

    private static final String HEADER = "login,name,email,roles,status\n";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final RestClient rest = Servers.sampleOnDerby().rest();
    private final String ada = Administrators.ada();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName("A file is tried, then imported; each row is reported, and a bad one stops nobody")
    void imports() throws InterruptedException {
        String file = HEADER + mark + "-a,Imported " + mark + ",,Case worker,\n" + "ben,Taken,,,\n" + mark
                + "-b,=Imported " + mark + ",,,INACTIVE\n";

        String trial = done(upload(file, "?trial=true"));
        assertThat(fetch(trial).body()).contains("2," + mark + "-a,RIGHT").contains("3,ben,REFUSED,login,");
        assertThat(found()).isZero();

        String job = done(upload(file, ""));
        JsonObject followed = get("/jobs/" + job).json();
        assertThat(followed.getString("kind")).isEqualTo("IMPORT_USERS");
        assertThat(followed.getInt("done")).isEqualTo(3);
        assertThat(followed.getInt("total")).isEqualTo(3);
        assertThat(followed.getInt("refused")).isOne();
        Reply report = fetch(job);
        assertThat(report.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(report.header("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).matches("attachment; filename=\"import-report-.*csv\""));
        assertThat(report.header("Cache-Control")).contains("no-store");
        assertThat(report.body().lines()).hasSize(4);
        assertThat(found()).isEqualTo(2);

        String export = done(post("/users/exports?search=" + mark));
        assertThat(fetch(export).body().lines())
                .containsExactlyInAnyOrder(
                        "login,name,email,roles,status,twoStepState,lastSignInAt",
                        mark + "-a,Imported " + mark + ",,Case worker,PENDING,NOT_SET_UP,",
                        mark + "-b,'=Imported " + mark + ",,,INACTIVE,NOT_SET_UP,");
    }

    @Test
    @DisplayName("A job goes on while nobody asks, in many steps, and is one's own alone")
    void goesOnByItself() throws InterruptedException {
        String rows = IntStream.range(0, 1_000)
                .mapToObj(i -> mark + "-" + i + ",Row " + mark + ",,,\n")
                .collect(Collectors.joining());
        String job = done(upload(HEADER + rows, ""));

        assertThat(fetch(job).body().lines()).hasSize(1_001).doesNotHaveDuplicates();
        assertThat(get("/users/count?search=" + mark).json().getInt("count")).isEqualTo(1_000);
        assertThat(get("/jobs").json().getJsonArray("jobs").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("id"))
                .contains(job);
        String carl = rest.signIn(CARL).sessionToken();
        for (String path : new String[] {"/jobs/" + job, "/jobs/" + job + "/result"}) {
            assertThat(rest.get(path, carl).withoutDate())
                    .isEqualTo(rest.get("/jobs/x", carl).withoutDate());
        }
        assertThat(rest.delete("/jobs/" + job, carl).status()).isEqualTo(404);
        assertThat(rest.delete("/jobs/" + job, ada).status()).as("over").isEqualTo(409);
    }

    @Test
    @DisplayName("What isn't such a file, and whoever may not, is refused before any job begins")
    void refuses() {
        String ann = rest.signIn(ANN).sessionToken();

        assertThat(upload("nonsense", "").status()).isEqualTo(422);
        assertThat(upload("nonsense", "").text("errors/0/field")).isEqualTo("file");
        assertThat(upload(HEADER + "x".repeat(6 * 1024 * 1024), "").status()).isEqualTo(422);
        assertThat(upload(HEADER + "a,b,,,\n", "?trial=perhaps").status()).isEqualTo(422);
        assertThat(upload(HEADER + "a,b,,,\n", "?dry=true").status()).isEqualTo(400);
        assertThat(upload(ada, "application/json", "{}", "").status()).isEqualTo(415);
        assertThat(upload(ada, "text/csv; charset=utf-16", HEADER, "").status()).isEqualTo(415);
        assertThat(upload(ann, "text/csv", HEADER + "a,b,,,\n", "").status()).isEqualTo(403);
        assertThat(rest.send(rest.to("/users/exports")
                                .header("Authorization", "Bearer " + ann)
                                .POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(403);
        Reply wrongMethod = get("/users/imports");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.header("Allow")).contains("POST");
    }

    /** The id of the job that was begun, once it is done. */
    private String done(Reply begun) throws InterruptedException {
        assertThat(begun.status()).isEqualTo(202);
        String job = begun.text("id");
        Patience.until(
                "the job is done", SOON, () -> get("/jobs/" + job).text("state").equals("DONE"));
        return job;
    }

    private int found() {
        return get("/users/count?search=" + mark).json().getInt("count");
    }

    private Reply fetch(String job) {
        Reply result = get("/jobs/" + job + "/result");
        assertThat(result.status()).isEqualTo(200);
        return result;
    }

    private Reply upload(String file, String query) {
        return upload(ada, "text/csv; charset=utf-8", file, query);
    }

    private Reply upload(String session, String type, String file, String query) {
        return rest.send(rest.to("/users/imports" + query)
                .header("Authorization", "Bearer " + session)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(file)));
    }

    private Reply post(String path) {
        return rest.send(rest.to(path).header("Authorization", "Bearer " + ada).POST(BodyPublishers.noBody()));
    }

    private Reply get(String path) {
        return rest.get(path, ada);
    }
}

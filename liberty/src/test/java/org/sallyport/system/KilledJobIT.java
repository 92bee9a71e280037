package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.Doomed;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Patience;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;

@DisplayName("kill -9 while a job goes on")
class KilledJobIT {

    private static final int ROWS = 3_000;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofMinutes(2);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @EnumSource
    @DisplayName("An import goes on behind its last finished part when the lease has ended, and adds each row once")
    void addsEachRowOnce(Doomed doomed) throws Exception {
        Person administrator = doomed.people(1).get(0);
        doomed.behindItsBack(rows -> Stream.of("EDIT_USERS", "OPEN_USER_MANAGEMENT")
                .forEach(permission -> rows.change(
                        "insert into staff_permission (user_id, permission)"
                                + " select id, cast(? as varchar(40)) from staff_user where canonical_login = ?",
                        permission,
                        administrator.login())));
        LibertyServer server = doomed.server();
        String session = server.rest().session(administrator);
        String job = upload(server.rest(), session);
        Patience.until(
                "some of it is done", SOON, () -> job(server, session, job).getInt("done") > 0);

        server.kill();
        server.start();
        JsonObject halfDone = job(server, session, job);
        server.clock().forward(LEASE);
        Patience.until("all of it is done", SOON, () -> isDone(server, session, job));

        assertThat(halfDone.getInt("done")).as("killed too late").isLessThan(ROWS);
        assertThat(halfDone.getString("state")).isEqualTo("RUNNING");
        JsonObject done = job(server, session, job);
        assertThat(done.getInt("done")).isEqualTo(ROWS);
        assertThat(done.getInt("refused")).as("a row twice would be refused").isZero();
        assertThat(server.rest().get("/jobs/" + job + "/result", session).body().lines())
                .hasSize(ROWS + 1)
                .doesNotHaveDuplicates();
        assertThat(server.rest().get("/users/count?search=" + mark, session).text("count"))
                .isEqualTo(Integer.toString(ROWS));
    }

    private String upload(RestClient rest, String session) {
        String file = IntStream.range(0, ROWS)
                .mapToObj(i -> mark + "-" + i + ",Row,,,\n")
                .collect(Collectors.joining("", "login,name,email,roles,status\n", ""));
        Reply begun = rest.send(rest.to("/users/imports")
                .header("Authorization", "Bearer " + session)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file)));
        return begun.text("id");
    }

    private static boolean isDone(LibertyServer server, String session, String job) {
        return job(server, session, job).getString("state").equals("DONE");
    }

    private static JsonObject job(LibertyServer server, String session, String job) {
        return server.rest().get("/jobs/" + job, session).json();
    }
}

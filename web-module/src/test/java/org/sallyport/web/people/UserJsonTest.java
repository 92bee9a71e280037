package org.sallyport.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.directory.MadeUpPassword;
import org.sallyport.service.people.Entry;
import org.sallyport.service.people.ListedUser;
import org.sallyport.service.people.ManagingUsers.UserVersion;
import org.sallyport.service.people.NewPerson;
import org.sallyport.service.people.UserChange;
import org.sallyport.service.people.UserDetails;
import org.sallyport.service.people.UserList;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.platform.Bodies;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.platform.OpenApi;

@DisplayName("People, as applications read and write them, are as published")
class UserJsonTest {

    private static final UserDetails ANN = new UserDetails(
            "4c1…",
            3,
            "ann",
            "Ann Smith",
            "ann@harbor.example",
            Set.of("Case worker", "Auditor"),
            Set.of(Permission.VIEW_AUDIT),
            UserStatus.ACTIVE,
            AuthSource.LOCAL,
            TwoStepOverride.EXEMPT,
            Instant.parse("2027-03-01T00:00:00Z"),
            TwoStepState.SET_UP,
            true,
            Instant.parse("2026-10-02T09:30:00Z"),
            false,
            Instant.parse("2026-10-01T08:00:00Z"),
            Instant.parse("2026-11-22T12:00:00Z"));

    @Test
    void inLists() {
        Slice<ListedUser> slice = new Slice<>(
                List.of(
                        new ListedUser(
                                "4c1…",
                                "ann",
                                "Ann Smith",
                                "ann@harbor.example",
                                Set.of("Case worker"),
                                UserStatus.ACTIVE,
                                TwoStepState.SET_UP,
                                Instant.parse("2026-11-22T12:00:00Z")),
                        new ListedUser(
                                "81e…",
                                "ben",
                                "Ben",
                                null,
                                Set.of(),
                                UserStatus.PENDING,
                                TwoStepState.MUST_SET_UP,
                                null)),
                Optional.of("ben"));

        assertThat(UserJson.list(slice).build()).isEqualTo(OpenApi.example("Users"));
        assertThat(UserJson.count(new UserList.Counted(10_001)).build()).isEqualTo(OpenApi.example("UserCount"));
    }

    @Test
    void alone() {
        assertThat(UserJson.of(ANN).build()).isEqualTo(OpenApi.example("User"));
    }

    @Test
    void withAStartingPassword() {
        UserDetails started = new UserDetails(
                "4c1…",
                1,
                "ann",
                "Ann Smith",
                null,
                Set.of(),
                Set.of(),
                UserStatus.ACTIVE,
                AuthSource.LOCAL,
                TwoStepOverride.INHERIT,
                null,
                TwoStepState.NOT_SET_UP,
                false,
                null,
                true,
                Instant.parse("2026-11-22T12:00:00Z"),
                null);
        MadeUpPassword password = MadeUpPassword.of(16, new Randomness());
        JsonObject published = OpenApi.example("StartedUser");

        JsonObject sent =
                UserAnswer.started(new UserOutcome.Started(started, password)).build();

        assertThat(sent.getJsonObject("user")).isEqualTo(published.getJsonObject("user"));
        assertThat(sent.getString("startingPassword"))
                .isEqualTo(password.reveal())
                .hasSameSizeAs(published.getString("startingPassword"))
                .matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}");
    }

    @Test
    void whenTheyAreSent() {
        NewPerson person = read("NewUser", UserBodies::newPerson);
        UserChange change = read("UserChange", body -> UserBodies.change("4c1…", body));
        UserVersion version = read("UserVersion", body -> UserBodies.version("4c1…", body));

        assertThat(person.entry())
                .isEqualTo(new Entry("ann", "Ann Smith", "ann@harbor.example", Set.of("Case worker")));
        assertThat(person.authSource()).isEqualTo(AuthSource.LOCAL);
        assertThat(change.version()).isEqualTo(3);
        assertThat(change.status()).isEqualTo(UserStatus.INACTIVE);
        assertThat(change.entry()).isEqualTo(new Entry("", "Ann Smith", "ann@harbor.example", Set.of("Case worker")));
        assertThat(version).isEqualTo(new UserVersion("4c1…", 3));
    }

    @Test
    @DisplayName("with what is missing left to the use case, which says everything that is wrong at once")
    void leavesRulesToTheUseCase() {
        assertThat(Bodies.body("{}").as(UserBodies::newPerson))
                .isEqualTo(new NewPerson(new Entry("", "", "", Set.of()), AuthSource.LOCAL));
        assertThat(Bodies.body("{\"authSource\": \"LDAP\"}")
                        .as(UserBodies::newPerson)
                        .authSource())
                .isEqualTo(AuthSource.LDAP);
    }

    @Test
    @DisplayName("with positions in lists that stand in an address and that nothing else passes for")
    void positions() {
        String key = "straße\n4c1-\u4e2d";
        assertThat(Cursor.parse(Cursor.of(key))).contains(key);
        assertThat(Cursor.of(key)).matches("[A-Za-z0-9_-]+");
        for (String bad : new String[] {"%", "A", "_____w", Cursor.of("\0"), "a b"}) {
            assertThat(Cursor.parse(bad)).as(bad).isEmpty();
        }
    }

    private static <T> T read(String example, Function<JsonBody, T> reading) {
        return Bodies.body(OpenApi.example(example).toString()).as(reading);
    }
}

package org.sallyport.web.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.directory.Permission.OPEN_USER_MANAGEMENT;
import static org.sallyport.domain.directory.Permission.REMOVE_TWO_STEP;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.directory.GrantingPermissions.Grant;
import org.sallyport.service.directory.PermissionsOutcome;
import org.sallyport.service.directory.ReviewingPermissions.Holder;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.platform.Bodies;
import org.sallyport.web.platform.OpenApi;
import org.sallyport.web.platform.Sentences;

class PermissionsJsonTest {

    private static final Set<Permission> BOTH = Set.of(REMOVE_TWO_STEP, OPEN_USER_MANAGEMENT);

    @Test
    void readsAndWritesWhatIsHeldAsPublished() {
        JsonObject example = OpenApi.example("HeldPermissions");

        assertThat(PermissionsJson.of(new PermissionsOutcome.Current(BOTH, 3)).build())
                .isEqualTo(example);
        assertThat(grant(example.toString())).isEqualTo(new Grant("8e0…", 3, BOTH));
    }

    @Test
    void takesNoneAtAll() {
        assertThat(grant("{\"version\": 3, \"permissions\": []}").permissions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": 3}",
                "{\"permissions\": []}",
                "{\"version\": 3, \"permissions\": [\"ALL\"]}",
                "{\"version\": 3, \"permissions\": [\"EDIT_USERS\", \"EDIT_USERS\"]}"
            })
    void refusesWhatIsMissingUnknownOrTwice(String body) {
        assertThat(Bodies.errors(body, members -> PermissionsJson.grant(members, "8e0…")))
                .hasSize(1);
    }

    @Test
    @DisplayName("C-37: each permission in its words, those of the seed among them")
    void namesEachPermission() {
        List<JsonObject> all = PermissionsJson.all(new Sentences())
                .build()
                .getJsonArray("permissions")
                .getValuesAs(JsonObject.class);

        assertThat(all)
                .extracting(one -> one.getString("permission"))
                .isEqualTo(List.of(Permission.values()).stream().map(Enum::name).toList());
        assertThat(all)
                .contains(OpenApi.example("Permissions")
                        .getJsonArray("permissions")
                        .getJsonObject(0));
        assertThat(all.get(0).getString("label")).isEqualTo("User Management (320)");
    }

    @Test
    void listsHoldersAsPublished() {
        Slice<Holder> slice = new Slice<>(
                List.of(new Holder("4c1…", "ada", "Ada", true), new Holder("8e0…", "dora", "Dora", false)),
                Optional.of("dora"));

        assertThat(PermissionsJson.holders(slice).build()).isEqualTo(OpenApi.example("Holders"));
        assertThat(PermissionsJson.canonicalLogin("ZG9yYQ")).contains("dora");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "ZG9yYQ==", "AA", "_w"})
    void readsOnAfterNothingThatItNeverGave(String text) {
        assertThat(PermissionsJson.canonicalLogin(text)).isEmpty();
    }

    private static Grant grant(String body) {
        return Bodies.body(body).as(members -> PermissionsJson.grant(members, "8e0…"));
    }
}

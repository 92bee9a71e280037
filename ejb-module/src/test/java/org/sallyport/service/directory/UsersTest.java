package org.sallyport.service.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class UsersTest {

    @Parameter
    TestDatabase database;

    private final Environment here = People.environment();
    private final Environment elsewhere = People.environment();

    @BeforeEach
    void found() {
        database.run(em -> {
            em.persist(here);
            em.persist(elsewhere);
        });
    }

    /** */
    @Test
    void findsOnePersonByEverySpellingOfTheLogin() {
        StaffUser jose = People.userOf(here, "José.Straße");
        add(jose);

        for (String spelling : new String[] {
            "josé.straße", "JOSÉ.STRASSE", "Jose\u0301.Straße", " José.Straße\u00a0", "jo\u200bsé.straße", "ｊosé.straße"
        }) {
            assertThat(find(here, spelling).map(StaffUser::id)).as(spelling).contains(jose.id());
        }
        assertThat(find(here, "jose.strasse")).as("an accent is seen").isEmpty();
    }

    @Test
    void refusesTwoPeopleOfOneNameInAnEnvironment() {
        add(People.userOf(here, "Ann"));

        assertThatThrownBy(() -> add(People.userOf(here, "ANN"))).isInstanceOf(PersistenceException.class);
    }

    @Test
    void keepsEnvironmentsApart() {
        StaffUser ann = People.userOf(elsewhere, "ann");
        add(ann);

        assertThat(find(here, "ann")).isEmpty();
        assertThat(find(elsewhere, "ann").map(StaffUser::id)).contains(ann.id());
    }

    @Test
    void findsNobodyByMetacharactersOrLength() {
        add(People.userOf(here, "ann"));

        for (String login : new String[] {"%", "_nn", "a*", "' or '1'='1", "ann' --", "", "a".repeat(10_000)}) {
            assertThat(find(here, login)).isEmpty();
        }
    }

    @Test
    @DisplayName("Another hash of the same password takes the place of the one it was made from, and of no other")
    void replacesTheHashItKnew() {
        StaffUser ann = People.userOf(here, "ann");
        ann.activate("first");
        add(ann);

        assertThat(replaced(ann, "other", "second")).isFalse();
        assertThat(replaced(ann, "first", "second")).isTrue();
        assertThat(replaced(ann, "first", "third")).isFalse();
        StaffUser stored = find(here, "ann").orElseThrow();
        assertThat(stored.passwordHash()).isEqualTo("second");
        assertThat(stored.epoch()).as("nothing ends by it").isEqualTo(ann.epoch());
    }

    @Test
    @DisplayName("Of sign-ins at once that hash one password anew, one stores its hash and none fails")
    void storesOneOfSeveralRenewedHashes() {
        StaffUser ann = People.userOf(here, "ann");
        ann.activate("old");
        add(ann);

        try (Race race = new Race(4)) {
            assertThat(race.winners(() -> replaced(ann, "old", UUID.randomUUID().toString())))
                    .isEqualTo(1);
        }
        assertThat(find(here, "ann").orElseThrow().passwordHash()).isNotEqualTo("old");
    }

    private boolean replaced(StaffUser user, String oldHash, String newHash) {
        return database.call(em -> new Users(em).replaceHash(user.id(), oldHash, newHash));
    }

    @Test
    void keepsRolesAndPermissions() {
        StaffUser ann = People.userOf(here, "ann");
        ann.playRole("Administrator");
        ann.playRole("Case worker");
        ann.hold(EnumSet.of(Permission.VIEW_AUDIT, Permission.EDIT_SETTINGS, Permission.EDIT_USERS));
        StaffUser ben = People.userOf(here, "ben");
        add(ann);
        add(ben);

        database.run(em -> {
            StaffUser found = new Users(em).get(ann.id());
            assertThat(found.roles()).containsExactlyInAnyOrder("Administrator", "Case worker");
            assertThat(found.permissions())
                    .containsExactlyInAnyOrder(Permission.VIEW_AUDIT, Permission.EDIT_SETTINGS, Permission.EDIT_USERS);
            StaffUser without = new Users(em).get(ben.id());
            assertThat(without.roles()).isEmpty();
            assertThat(without.permissions()).isEmpty();
        });
    }

    private void add(StaffUser user) {
        database.run(em -> new Users(em).add(user));
    }

    private Optional<StaffUser> find(Environment environment, String login) {
        return database.call(em -> new Users(em).find(environment.key(), login));
    }
}

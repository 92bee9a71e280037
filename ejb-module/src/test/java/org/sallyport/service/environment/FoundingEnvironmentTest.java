package org.sallyport.service.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sallyport.service.environment.Site.ORIGIN;
import static org.sallyport.service.platform.People.NOW;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.InvalidSetting;
import org.sallyport.domain.environment.Preset;
import org.sallyport.service.directory.CheapHasher;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.FoundingEnvironment.Draft;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("C-B07: the site's administrators make environments, production and training beside each other")
class FoundingEnvironmentTest {

    @Parameter
    TestDatabase database;

    private final String key = "train-" + UUID.randomUUID().toString().substring(0, 18);
    private Site site;

    @BeforeEach
    void isThere() {
        site = new Site(database);
    }

    @Test
    void startsWithThePresetsSettings() {
        found(Preset.CLOUD_API);

        Environment made = made().orElseThrow();
        assertThat(made.settings()).isEqualTo(Preset.CLOUD_API.settings());
        assertThat(made.name()).isEqualTo("Training");
        assertThat(made.isSite()).isFalse();
    }

    @Test
    @DisplayName("its first administrator must set up a second step, and then choose the password, which is told once")
    void appointsTheFirstAdministrator() {
        FoundingOutcome.Founded founded = (FoundingOutcome.Founded) found(Preset.CASE_MANAGEMENT);

        StaffUser first = first();
        assertThat(site.hasher.matches(founded.startingPassword().reveal(), first.passwordHash()))
                .isTrue();
        assertThat(first.isActive()).isTrue();
        assertThat(first.isPasswordChangeDue()).isTrue();
        assertThat(first.overrideAt(NOW)).isEqualTo(TwoStepOverride.REQUIRE);
        assertThat(first.name()).isEqualTo("Olga Administrator");
        assertThat(founded.toString()).doesNotContain(founded.startingPassword().reveal());
    }

    @Test
    @DisplayName("who holds every permission but the one that means something to the site alone")
    void grantsWhatMeansSomethingThere() {
        found(Preset.CASE_MANAGEMENT);

        assertThat(first().permissions())
                .doesNotContain(Permission.MANAGE_ENVIRONMENTS)
                .hasSize(Permission.values().length - 1);
    }

    @Test
    @DisplayName("who gets in although text messages are the only method, and no number is known")
    void keepsNobodyOutForWantOfANumber() {
        found(Preset.KEY_EXCHANGE);

        assertThat(first().overrideAt(NOW)).isEqualTo(TwoStepOverride.INHERIT);
    }

    @Test
    void isWrittenDownInBothLogs() {
        found(Preset.CASE_MANAGEMENT);

        assertThat(site.log(site.environment.key(), AuditAction.FOUND_ENVIRONMENT, AuditOutcome.DONE))
                .containsExactly("environment " + key + " from case-management, first administrator Olga");
        assertThat(site.log(key, AuditAction.APPOINT_FIRST_ADMINISTRATOR, AuditOutcome.DONE))
                .singleElement()
                .asString()
                .endsWith("by ada of " + site.environment.key());
    }

    @Test
    void refusesAKeyThatIsTaken() {
        found(Preset.CASE_MANAGEMENT);

        assertThat(found(Preset.CLOUD_API)).isInstanceOf(FoundingOutcome.KeyTaken.class);
    }

    @Test
    @DisplayName("Of several who take one key at the same moment, one gets it, and the others are told")
    void givesAKeyToOne() {
        try (Race race = new Race(5)) {
            assertThat(race.winners(() -> found(Preset.CASE_MANAGEMENT) instanceof FoundingOutcome.Founded))
                    .isOne();
        }
    }

    @Test
    void refusesWhoMayNot() {
        FoundingOutcome outcome = site.founding(useCase -> useCase.found(
                site.administrator(Permission.EDIT_SETTINGS), draft(key, "Olga", Preset.CASE_MANAGEMENT), ORIGIN));

        assertThat(outcome).isInstanceOf(FoundingOutcome.Forbidden.class);
        assertThat(made()).isEmpty();
        assertThat(site.log(site.environment.key(), AuditAction.FOUND_ENVIRONMENT, AuditOutcome.DENIED))
                .containsExactly("MANAGE_ENVIRONMENTS");
    }

    @Test
    void asksToComeBackWhileTooManyHash() {
        site.hasher = CheapHasher.busy();

        FoundingOutcome outcome =
                site.hasher.whenFree(() -> found(Preset.CASE_MANAGEMENT)).orElseThrow();
        assertThat(outcome).isInstanceOf(FoundingOutcome.Busy.class);
        assertThat(made()).isEmpty();
    }

    @Test
    void refusesWhatCantBe() {
        assertRefused("key", () -> draft("Harbor", "olga", Preset.CASE_MANAGEMENT));
        assertRefused("administratorLogin", () -> draft(key, " \u200b", Preset.CASE_MANAGEMENT));
        assertRefused("administratorLogin", () -> draft(key, "x".repeat(321), Preset.CASE_MANAGEMENT));
        assertRefused("name", () -> new Draft(key, "a\nb", Preset.CASE_MANAGEMENT, "olga", "Olga"));
        assertRefused("name", () -> new Draft(key, " ", Preset.CASE_MANAGEMENT, "olga", "Olga"));
        assertRefused(
                "administratorName", () -> new Draft(key, "Training", Preset.CASE_MANAGEMENT, "olga", "x".repeat(201)));
    }

    private static void assertRefused(String member, Runnable draft) {
        assertThatThrownBy(draft::run)
                .isInstanceOfSatisfying(
                        InvalidSetting.class,
                        refusal -> assertThat(refusal.setting()).isEqualTo(member));
    }

    private FoundingOutcome found(Preset preset) {
        return site.founding(useCase ->
                useCase.found(site.administrator(Permission.MANAGE_ENVIRONMENTS), draft(key, "Olga", preset), ORIGIN));
    }

    private static Draft draft(String key, String login, Preset preset) {
        return new Draft(key, "Training", preset, login, "Olga Administrator");
    }

    private Optional<Environment> made() {
        return database.call(em -> new Environments(em).find(key));
    }

    private StaffUser first() {
        String id = database.call(em -> new Users(em).find(key, "olga"))
                .orElseThrow()
                .id();
        return database.call(em -> new Users(em).get(id));
    }
}

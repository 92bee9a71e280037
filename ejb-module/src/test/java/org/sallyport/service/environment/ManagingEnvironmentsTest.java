package org.sallyport.service.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sallyport.service.environment.Site.ORIGIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.InvalidSetting;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.environment.ManagingEnvironments.Renaming;
import org.sallyport.service.environment.ManagingEnvironments.Stretch;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("C-B07: the site's administrators look after all environments")
class ManagingEnvironmentsTest {

    @Parameter
    TestDatabase database;

    private final Environment other = People.environment();
    private Site site;
    private SignedInUser ada;

    @BeforeEach
    void isThere() {
        site = new Site(database);
        ada = site.administrator(Permission.MANAGE_ENVIRONMENTS);
        database.run(em -> em.persist(other));
    }

    @Test
    void listsThemAllByKeyPartByPart() {
        List<String> keys = new ArrayList<>();
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            Slice<EnvironmentEntry> slice = slice(after.get(), 1);
            assertThat(slice.rows()).hasSizeLessThanOrEqualTo(1);
            slice.rows().forEach(entry -> keys.add(entry.key()));
            after = slice.next();
        }

        assertThat(keys)
                .contains(site.environment.key(), other.key())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(slice("", 100).rows().stream().filter(EnvironmentEntry::site).map(EnvironmentEntry::key))
                .contains(site.environment.key())
                .doesNotContain(other.key());
    }

    @Test
    void renamesAndWritesItDownInBothLogs() {
        EnvironmentOutcome outcome = rename("Elsewhere", entry().version());

        assertThat(outcome).isInstanceOf(EnvironmentOutcome.Current.class);
        assertThat(entry().name()).isEqualTo("Elsewhere");
        assertThat(log(site.environment)).containsExactly(other.key() + ": Somewhere → Elsewhere");
        assertThat(log(other)).containsExactly("Somewhere → Elsewhere, by ada of " + site.environment.key());
    }

    @Test
    void refusesAnOldVersionAndShowsWhatIsThere() {
        long old = entry().version();
        rename("Elsewhere", old);

        assertThat(rename("Nowhere", old))
                .isInstanceOfSatisfying(
                        EnvironmentOutcome.ChangedMeanwhile.class,
                        changed -> assertThat(changed.entry().name()).isEqualTo("Elsewhere"));
        assertThat(entry().name()).isEqualTo("Elsewhere");
    }

    @Test
    void takesTheFirstOfSeveralNames() {
        long version = entry().version();
        try (Race race = new Race(4)) {
            assertThat(race.winners(() -> rename("Elsewhere", version) instanceof EnvironmentOutcome.Current))
                    .isOne();
        }
        assertThat(entry().version()).isEqualTo(version + 1);
    }

    @Test
    void knowsWhatIsNotThere() {
        assertThat(read("nowhere")).isInstanceOf(EnvironmentOutcome.NotThere.class);
        assertThat(site.<EnvironmentOutcome>managing(
                        useCase -> useCase.rename(ada, new Renaming("nowhere", "Elsewhere", 1), ORIGIN)))
                .isInstanceOf(EnvironmentOutcome.NotThere.class);
    }

    @Test
    void refusesANameThatCantBe() {
        assertThatThrownBy(() -> new Renaming("somewhere", "", 1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Renaming("somewhere", "x".repeat(201), 1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new Renaming("somewhere", "a\u0007", 1)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void refusesWhoMayNot() {
        ada = site.administrator(Permission.EDIT_SETTINGS, Permission.VIEW_SETTINGS);

        assertThat(site.<EnvironmentOutcome>managing(useCase -> useCase.list(ada, new Stretch("", 50), ORIGIN)))
                .isInstanceOf(EnvironmentOutcome.Forbidden.class);
        assertThat(read(other.key())).isInstanceOf(EnvironmentOutcome.Forbidden.class);
        assertThat(read("nowhere")).isInstanceOf(EnvironmentOutcome.Forbidden.class);
        assertThat(rename("Elsewhere", 1)).isInstanceOf(EnvironmentOutcome.Forbidden.class);
        assertThat(site.log(site.environment.key(), AuditAction.RENAME_ENVIRONMENT, AuditOutcome.DENIED))
                .containsExactly("MANAGE_ENVIRONMENTS");
    }

    private EnvironmentOutcome rename(String name, long version) {
        return site.managing(useCase -> useCase.rename(ada, new Renaming(other.key(), name, version), ORIGIN));
    }

    private EnvironmentOutcome read(String key) {
        return site.managing(useCase -> useCase.read(ada, key, ORIGIN));
    }

    private EnvironmentEntry entry() {
        return ((EnvironmentOutcome.Current) read(other.key())).entry();
    }

    private Slice<EnvironmentEntry> slice(String after, int limit) {
        return ((EnvironmentOutcome.Entries)
                        site.managing(useCase -> useCase.list(ada, new Stretch(after, limit), ORIGIN)))
                .slice();
    }

    private List<String> log(Environment environment) {
        return site.log(environment.key(), AuditAction.RENAME_ENVIRONMENT, AuditOutcome.DONE);
    }
}

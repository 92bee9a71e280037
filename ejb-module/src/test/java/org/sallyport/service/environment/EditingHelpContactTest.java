package org.sallyport.service.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.environment.Site.ORIGIN;

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
import org.sallyport.domain.environment.HelpContact;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.environment.EditingHelpContact.Edit;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("K-19, C-39: an environment says whom its people ask when no administrator is at hand")
class EditingHelpContactTest {

    private static final HelpContact DESK = new HelpContact("help@harbor.example", null, "From 8 to 6.\nWe ask who.");

    @Parameter
    TestDatabase database;

    private Site site;
    private SignedInUser ada;

    @BeforeEach
    void isThere() {
        site = new Site(database);
        ada = site.administrator(Permission.EDIT_SETTINGS);
    }

    @Test
    void startsWithNobody() {
        assertThat(read()).isEqualTo(new HelpContactOutcome.Current(HelpContact.NONE, 0));
        assertThat(forAnybody(site.environment.key())).isEqualTo(HelpContact.NONE);
    }

    @Test
    void tellsEverybodyWhatWasSaved() {
        HelpContactOutcome saved = replace(0, DESK);

        assertThat(saved).isEqualTo(read());
        assertThat(forAnybody(site.environment.key())).isEqualTo(DESK);
        assertThat(site.log(site.environment.key(), AuditAction.CHANGE_HELP_CONTACT, AuditOutcome.DONE))
                .containsExactly("email none → help@harbor.example; words none → From 8 to 6.\nWe ask who.");
    }

    @Test
    void changesNothingAboutThePolicy() {
        long before = site.environment.version();
        replace(0, DESK);

        assertThat(database.call(em -> new Environments(em).get(site.environment.id()))
                        .version())
                .isEqualTo(before);
    }

    @Test
    void canBeTakenAway() {
        replace(0, DESK);
        replace(version(), HelpContact.NONE);

        assertThat(forAnybody(site.environment.key()).isEmpty()).isTrue();
    }

    @Test
    void refusesAnOldVersionAndShowsWhatIsThere() {
        replace(0, DESK);

        assertThat(replace(0, HelpContact.NONE)).isEqualTo(new HelpContactOutcome.ChangedMeanwhile(DESK, version()));
        assertThat(forAnybody(site.environment.key())).isEqualTo(DESK);
    }

    @Test
    @DisplayName("Of several who say it first at the same moment, one is heard")
    void takesTheFirstOfSeveral() {
        try (Race race = new Race(4)) {
            assertThat(race.winners(() -> replace(0, DESK) instanceof HelpContactOutcome.Current))
                    .isOne();
        }
    }

    @Test
    void isEditedByWhoMayEditSettingsAndSeenByWhoMayViewThem() {
        ada = site.administrator(Permission.VIEW_SETTINGS);
        assertThat(read()).isInstanceOf(HelpContactOutcome.Current.class);
        assertThat(replace(0, DESK)).isInstanceOf(HelpContactOutcome.Forbidden.class);

        ada = site.administrator(Permission.MANAGE_ENVIRONMENTS);
        assertThat(read()).isInstanceOf(HelpContactOutcome.Forbidden.class);
        assertThat(site.log(site.environment.key(), AuditAction.CHANGE_HELP_CONTACT, AuditOutcome.DENIED))
                .hasSize(1);
        assertThat(site.log(site.environment.key(), AuditAction.READ_HELP_CONTACT, AuditOutcome.DENIED))
                .hasSize(1);
    }

    @Test
    void isNobodyElses() {
        Environment other = People.environment();
        database.run(em -> em.persist(other));

        assertThat(at(other.key())).isInstanceOf(HelpContactOutcome.Forbidden.class);
        assertThat(at("nowhere")).isInstanceOf(HelpContactOutcome.Forbidden.class);
        assertThat(site.<HelpContactOutcome>helpContact(
                        useCase -> useCase.replace(ada, other.key(), new Edit(0, DESK), ORIGIN)))
                .isInstanceOf(HelpContactOutcome.Forbidden.class);
        assertThat(forAnybody(other.key())).isEqualTo(forAnybody("nowhere")).isEqualTo(HelpContact.NONE);
    }

    private HelpContactOutcome read() {
        return at(site.environment.key());
    }

    private HelpContactOutcome at(String key) {
        return site.helpContact(useCase -> useCase.read(ada, key, ORIGIN));
    }

    private HelpContactOutcome replace(long version, HelpContact contact) {
        return site.helpContact(
                useCase -> useCase.replace(ada, site.environment.key(), new Edit(version, contact), ORIGIN));
    }

    private HelpContact forAnybody(String key) {
        return site.helpContact(useCase -> useCase.of(key));
    }

    private long version() {
        return ((HelpContactOutcome.Current) read()).version();
    }
}

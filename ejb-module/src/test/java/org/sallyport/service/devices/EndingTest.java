package org.sallyport.service.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.devices.Ending.Ended;
import org.sallyport.service.devices.Ending.Refused;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("An administrator ends what others have begun")
class EndingTest {

    @Parameter
    TestDatabase database;

    private Office office;
    private Office elsewhere;
    private SignedInUser ann;
    private Device bensPhone;
    private Session onPhone;
    private Session overRest;

    @BeforeEach
    void benIsSignedInTwice() {
        office = new Office(database);
        elsewhere = new Office(database);
        ann = office.administrator();
        bensPhone = office.people.remembered(office.people.ben, true, NOW);
        onPhone = office.people.session(office.people.ben, bensPhone, NOW);
        overRest = office.people.session(office.people.ben, null, NOW);
    }

    @Test
    @DisplayName("ASVS 7.4.5: one session ends, and nothing else")
    void endsOneSession() {
        assertThat(office.end(ann, onPhone.id())).isEqualTo(new Ended(1));

        assertThat(office.isAlive(onPhone)).isFalse();
        assertThat(office.isAlive(overRest)).isTrue();
        assertThat(office.isThere(bensPhone)).isTrue();
        assertThat(office.audited("END_SESSION"))
                .isEqualTo("DONE " + office.people.ben.id() + " session " + onPhone.id());
    }

    @Test
    @DisplayName("Of several who end one session at once, one has")
    void endsOnce() {
        try (Race race = new Race(8)) {
            assertThat(race.winners(() -> office.end(ann, onPhone.id()) instanceof Ended))
                    .isEqualTo(1);
        }
        assertThat(office.end(ann, onPhone.id())).isEqualTo(Refused.NOT_THERE);
        assertThat(office.audited("END_SESSION")).doesNotContain(";");
    }

    @Test
    @DisplayName("C-57, C-58, ASVS 7.4.5: a revoked device is none any more, and what began on it has ended")
    void revokesADevice() {
        assertThat(office.revoke(ann, bensPhone.id())).isEqualTo(new Ended(1));

        assertThat(office.isThere(bensPhone)).isFalse();
        assertThat(office.isAlive(onPhone)).isFalse();
        assertThat(office.isAlive(overRest)).isTrue();
        assertThat(office.audited("REVOKE_DEVICE"))
                .isEqualTo("DONE " + office.people.ben.id() + " device " + bensPhone.id());
        assertThat(office.revoke(ann, bensPhone.id())).isEqualTo(Refused.NOT_THERE);
    }

    @Test
    @DisplayName("ASVS 7.4.5: one person is signed out everywhere; devices stay, and the person's epoch too")
    void signsOutAPerson() {
        StaffUser ben = office.people.ben;

        assertThat(office.signOut(ann, ben.id())).isEqualTo(new Ended(2));

        assertThat(office.isAlive(onPhone)).isFalse();
        assertThat(office.isAlive(overRest)).isFalse();
        assertThat(office.isAlive(office.annsSession)).isTrue();
        assertThat(office.isThere(bensPhone)).isTrue();
        assertThat(database.call(em -> new Users(em).get(ben.id())).epoch()).isEqualTo(ben.epoch());
        assertThat(office.audited("SIGN_OUT_PERSON")).isEqualTo("DONE " + ben.id() + " 2 ended");
    }

    @Test
    @DisplayName("ASVS 7.4.5: everybody of the environment is signed out but this session, and audited with the count")
    void signsOutEverybody() {
        Session annsOther = office.people.session(office.people.ann, null, NOW);

        assertThat(signOutEverybody(office.people.environment.key())).isEqualTo(new Ended(3));

        assertThat(office.isAlive(onPhone)).isFalse();
        assertThat(office.isAlive(overRest)).isFalse();
        assertThat(office.isAlive(annsOther)).isFalse();
        assertThat(office.isAlive(office.annsSession)).isTrue();
        assertThat(office.isAlive(elsewhere.annsSession)).isTrue();
        assertThat(office.isThere(bensPhone)).isTrue();
        assertThat(office.audited("SIGN_OUT_EVERYBODY")).isEqualTo("DONE " + office.people.ann.id() + " 3 ended");
    }

    @Test
    @DisplayName("Nobody is signed out before the environment's key was typed")
    void asksForTheKey() {
        assertThat(signOutEverybody("")).isEqualTo(Refused.NOT_CONFIRMED);
        assertThat(signOutEverybody("yes")).isEqualTo(Refused.NOT_CONFIRMED);
        assertThat(signOutEverybody(elsewhere.people.environment.key())).isEqualTo(Refused.NOT_CONFIRMED);

        assertThat(office.isAlive(onPhone)).isTrue();
        assertThat(office.audited("SIGN_OUT_EVERYBODY")).isEmpty();
    }

    @Test
    @DisplayName("C-59: the administrator's own session, device and account are for one's own pages")
    void leavesTheOwnAlone() {
        assertThat(office.end(ann, office.annsSession.id())).isEqualTo(Refused.OWN);
        assertThat(office.revoke(ann, office.annsDesk.id())).isEqualTo(Refused.OWN);
        assertThat(office.signOut(ann, office.people.ann.id())).isEqualTo(Refused.OWN);

        assertThat(office.isAlive(office.annsSession)).isTrue();
        assertThat(office.isThere(office.annsDesk)).isTrue();
    }

    @Test
    @DisplayName("A-240: what is another environment's is like what isn't there")
    void leavesOtherEnvironmentsAlone() {
        String theirs = elsewhere.people.environment.key();

        assertThat(office.end(ann, elsewhere.annsSession.id())).isEqualTo(Refused.NOT_THERE);
        assertThat(office.revoke(ann, elsewhere.annsDesk.id())).isEqualTo(Refused.NOT_THERE);
        assertThat(office.signOut(ann, elsewhere.people.ann.id())).isEqualTo(Refused.NOT_THERE);
        assertThat(office.signOutEverybody(ann, theirs, theirs)).isEqualTo(Refused.NOT_THERE);
        assertThat(office.signOutEverybody(ann, "nowhere", "nowhere")).isEqualTo(Refused.NOT_THERE);
        assertThat(office.end(ann, "x")).isEqualTo(Refused.NOT_THERE);

        assertThat(elsewhere.isAlive(elsewhere.annsSession)).isTrue();
        assertThat(elsewhere.isThere(elsewhere.annsDesk)).isTrue();
    }

    @Test
    @DisplayName("Without MANAGE_DEVICES nothing ends, and each refusal is audited")
    void needsThePermission() {
        SignedInUser without = office.ann(Permission.EDIT_USERS, Permission.REMOVE_TWO_STEP);
        String key = office.people.environment.key();

        assertThat(office.end(without, onPhone.id())).isEqualTo(Refused.FORBIDDEN);
        assertThat(office.revoke(without, bensPhone.id())).isEqualTo(Refused.FORBIDDEN);
        assertThat(office.signOut(without, office.people.ben.id())).isEqualTo(Refused.FORBIDDEN);
        assertThat(office.signOutEverybody(without, key, key)).isEqualTo(Refused.FORBIDDEN);

        assertThat(office.isAlive(onPhone)).isTrue();
        assertThat(office.isThere(bensPhone)).isTrue();
        for (String action : new String[] {"END_SESSION", "REVOKE_DEVICE", "SIGN_OUT_PERSON", "SIGN_OUT_EVERYBODY"}) {
            assertThat(office.audited(action)).startsWith("DENIED").endsWith("MANAGE_DEVICES");
        }
    }

    private Ending signOutEverybody(String typed) {
        return office.signOutEverybody(ann, office.people.environment.key(), typed);
    }
}

package org.sallyport.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.Preset;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.people.FieldFault.Rule;
import org.sallyport.service.people.ManagingUsers.Start;
import org.sallyport.service.people.ManagingUsers.UserVersion;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("User Management (320)")
class RecordingUserTest {

    @Parameter
    TestDatabase database;

    private Office office;
    private StaffUser ben;

    @BeforeEach
    void isThere() {
        office = new Office(database);
        ben = office.add("ben", "Ben");
    }

    @Test
    @DisplayName("adds somebody with a starting password, which is told once and must be changed (C-B03, C-B08)")
    void adds() {
        UserOutcome outcome = add(entry(" Eve ", "Eve Adams ", "eve@example.org", "Case worker"));

        assertThat(outcome).isInstanceOf(UserOutcome.Started.class);
        UserOutcome.Started started = (UserOutcome.Started) outcome;
        assertThat(outcome.toString()).doesNotContain(started.password().reveal());
        UserDetails eve = started.user();
        assertThat(eve.login()).isEqualTo("Eve");
        assertThat(eve.name()).isEqualTo("Eve Adams");
        assertThat(eve.email()).isEqualTo("eve@example.org");
        assertThat(eve.roles()).containsExactly("Case worker");
        assertThat(eve.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(eve.passwordChangeDue()).isTrue();
        assertThat(eve.permissions()).isEmpty();
        assertThat(office.audited(AuditAction.ADD_USER)).containsExactly(AuditOutcome.DONE);
        assertThat(office.said(AuditAction.ADD_USER).get(0))
                .contains("login Eve")
                .doesNotContain("hash")
                .doesNotContain(started.password().reveal());
    }

    @Test
    @DisplayName("Y-25: gives somebody new the switch that the settings have for new people")
    void adoptsTheSwitchForNewPeople() {
        office.database.run(
                em -> em.find(Environment.class, office.environment.id()).adopt(Preset.KEY_EXCHANGE.settings()));

        UserOutcome outcome = add(entry("Eve", "Eve Adams", "eve@example.org", "Case worker"));

        assertThat(((UserOutcome.Started) outcome).user().override()).isEqualTo(TwoStepOverride.REQUIRE);
    }

    @Test
    @DisplayName("says everything that is wrong with an entry at once, and adds nobody")
    void refusesBadEntries() {
        assertThat(faults(add(entry("", " ", "nobody", ""))))
                .containsExactly(
                        new FieldFault("login", Rule.EMPTY),
                        new FieldFault("name", Rule.EMPTY),
                        new FieldFault("email", Rule.NOT_AN_ADDRESS),
                        new FieldFault("roles", Rule.EMPTY));
        assertThat(faults(
                        add(entry("l".repeat(321), "n".repeat(201), "e".repeat(310) + "@example.org", "r".repeat(81)))))
                .containsExactly(
                        new FieldFault("login", Rule.LOGIN_TOO_LONG),
                        new FieldFault("name", Rule.NAME_TOO_LONG),
                        new FieldFault("email", Rule.EMAIL_TOO_LONG),
                        new FieldFault("roles", Rule.ROLE_TOO_LONG));
        assertThat(faults(add(entry("e\u0007ve", "E\nve", "e\u0000@example.org", "r\u0001"))))
                .extracting(FieldFault::rule)
                .containsOnly(Rule.CONTROL_CHARACTER)
                .hasSize(4);
        assertThat(faults(add(entry("e\uD800ve", "Eve", "", "r"))))
                .extracting(FieldFault::rule)
                .containsExactly(Rule.CONTROL_CHARACTER);
        Set<String> many = IntStream.range(0, 21).mapToObj(i -> "r" + i).collect(Collectors.toSet());
        assertThat(faults(add(new Entry("eve", "Eve", "", many))))
                .containsExactly(new FieldFault("roles", Rule.TOO_MANY_ROLES));
        assertThat(office.audited(AuditAction.ADD_USER)).isEmpty();
    }

    @Test
    @DisplayName("takes the longest that fits, and no e-mail address at all")
    void takesTheLongest() {
        String email = "e".repeat(308) + "@example.org";

        assertThat(email).hasSize(320);
        assertThat(add(entry("l".repeat(320), "n".repeat(200), email, "r".repeat(80))))
                .isInstanceOf(UserOutcome.Started.class);
        assertThat(add(entry("eve", "Eve", "", "Case worker"))).isInstanceOf(UserOutcome.Started.class);
    }

    @Test
    @DisplayName("takes as an e-mail address what a mail header can't take for something else")
    void knowsAddresses() {
        for (String address : new String[] {
            "@example.org",
            "a@",
            "a@b@example.org",
            "a b@example.org",
            "a@example..org",
            "a@.org",
            "a@example.org.",
            "a@example.org,b@example.org",
            "<a@example.org>",
            "a@example.org; b",
            "\"a\"@example.org",
            "a@ex ample.org"
        }) {
            assertThat(faults(add(entry("eve", "Eve", address, "r"))))
                    .as(address)
                    .containsExactly(new FieldFault("email", Rule.NOT_AN_ADDRESS));
        }
        assertThat(add(entry("eve", "Eve", "Ève+x.y_z-1'@bücher.example", "r")))
                .isInstanceOf(UserOutcome.Started.class);
    }

    @Test
    @DisplayName("A-003: refuses a login that somebody here has in another spelling, and knows nobody elsewhere")
    void refusesATakenLogin() {
        new Office(database).add("eve", "Eve");

        assertThat(faults(add(entry("\uff22en", "Benjamin", "", "r"))))
                .containsExactly(new FieldFault("login", Rule.TAKEN));
        assertThat(add(entry("eve", "Eve", "", "r"))).isInstanceOf(UserOutcome.Started.class);
    }

    @Test
    @DisplayName("changes name, e-mail address and roles, and audits before and after")
    void edits() {
        UserOutcome outcome = edit(ben, entry("", "Benjamin", "ben@example.org", "Auditor"), UserStatus.ACTIVE);

        assertThat(outcome).isInstanceOf(UserOutcome.Shown.class);
        UserDetails shown = ((UserOutcome.Shown) outcome).user();
        assertThat(shown.name()).isEqualTo("Benjamin");
        assertThat(shown.email()).isEqualTo("ben@example.org");
        assertThat(shown.roles()).containsExactly("Auditor");
        assertThat(shown.version()).isGreaterThan(ben.version());
        assertThat(office.find(ben).epoch()).as("nothing ends by it").isEqualTo(ben.epoch());
        assertThat(office.said(AuditAction.EDIT_USER))
                .containsExactly("name Ben → Benjamin, e-mail null → ben@example.org, roles [] → [Auditor]");
    }

    @Test
    @DisplayName("refuses a change of what somebody else changed meanwhile, and shows what is there now")
    void refusesAnOldVersion() {
        UserChange old = new UserChange(ben.id(), ben.version(), entry("", "B", "", "r"), UserStatus.ACTIVE);
        edit(ben, entry("", "Benjamin", "", "r"), UserStatus.ACTIVE);

        UserOutcome outcome = office.record(use -> use.edit(office.administrator(), old, Office.HERE));

        assertThat(outcome).isInstanceOf(UserOutcome.ChangedMeanwhile.class);
        assertThat(((UserOutcome.ChangedMeanwhile) outcome).present().name()).isEqualTo("Benjamin");
        assertThat(office.find(ben).name()).isEqualTo("Benjamin");
    }

    @Test
    @DisplayName(
            "C-B03: deactivates somebody, by which everything signed in and remembered ends, and activates them again")
    void deactivates() {
        edit(ben, entry("", "Ben", "", "r"), UserStatus.INACTIVE);

        StaffUser inactive = office.find(ben);
        assertThat(inactive.isActive()).isFalse();
        assertThat(inactive.epoch()).isGreaterThan(ben.epoch());

        edit(inactive, entry("", "Ben", "", "r"), UserStatus.ACTIVE);
        assertThat(office.find(ben).isActive()).isTrue();
    }

    @Test
    @DisplayName("A-172: the last active holder of a permission stays active")
    void keepsTheLastHolder() {
        office.database.run(em -> {
            em.createNativeQuery("delete from staff_permission where permission = 'MANAGE_DEVICES'")
                    .executeUpdate();
            em.createNativeQuery("insert into staff_permission (user_id, permission) values (?1, 'MANAGE_DEVICES')")
                    .setParameter(1, ben.id())
                    .executeUpdate();
        });

        assertThat(faults(edit(office.find(ben), entry("", "Ben", "", "r"), UserStatus.INACTIVE)))
                .containsExactly(new FieldFault("status", Rule.LAST_HOLDER));
        assertThat(office.find(ben).isActive()).isTrue();
    }

    @Test
    @DisplayName("lets nobody deactivate themselves")
    void refusesToDeactivateOneself() {
        assertThat(faults(edit(office.ada, entry("", "Ada", "", "r"), UserStatus.INACTIVE)))
                .containsExactly(new FieldFault("status", Rule.ONESELF));
    }

    @Test
    @DisplayName("activates nobody who has no password, and lets nobody wait for one who has")
    void keepsStatusAndPasswordTogether() {
        StaffUser eve = office.add(People.userOf(office.environment, "eve"));

        assertThat(faults(edit(eve, entry("", "Eve", "", "r"), UserStatus.ACTIVE)))
                .containsExactly(new FieldFault("status", Rule.NO_PASSWORD));
        assertThat(faults(edit(ben, entry("", "Ben", "", "r"), UserStatus.PENDING)))
                .containsExactly(new FieldFault("status", Rule.PASSWORD_IS_SET));
    }

    @Test
    @DisplayName(
            "D-20: whoever makes a service account, or a person of one, needs the permission; what was signed in ends")
    void guardsTheServiceRole() {
        database.run(em -> em.createNativeQuery("update environment set service_role = 'Ops' where id = ?1")
                .setParameter(1, office.environment.id())
                .executeUpdate());
        SignedInUser without = office.administratorWithout(Permission.MANAGE_SERVICE_ACCOUNTS);
        UserChange change = new UserChange(ben.id(), ben.version(), entry("", "Ben", "", "Ops"), UserStatus.ACTIVE);

        assertThat(faults(office.record(use -> use.edit(without, change, Office.HERE))))
                .containsExactly(new FieldFault("roles", Rule.SERVICE_ROLE));
        assertThat(faults(office.record(use -> use.refusal(without, entry("ops", "Ops", "", "Ops"), Office.HERE)
                        .orElseThrow())))
                .containsExactly(new FieldFault("roles", Rule.SERVICE_ROLE));
        assertThat(office.record(use -> use.edit(office.administrator(), change, Office.HERE)))
                .isInstanceOf(UserOutcome.Shown.class);
        assertThat(office.find(ben).epoch()).isGreaterThan(ben.epoch());
    }

    @Test
    @DisplayName(
            "gives a new starting password, by which everything signed in ends and nothing that proves the second step"
                    + " (ASVS 6.4.4)")
    void givesAStartingPassword() {
        enrol(ben);

        UserOutcome outcome = startAnew(office.administrator(), ben);

        assertThat(outcome).isInstanceOf(UserOutcome.Started.class);
        StaffUser after = office.find(ben);
        assertThat(after.passwordHash()).isEqualTo("new hash");
        assertThat(after.isPasswordChangeDue()).isTrue();
        assertThat(after.epoch()).isGreaterThan(ben.epoch());
        boolean enrolled = database.call(em ->
                new Authenticators(em, TestKeys.sealing()).findActive(ben.id()).isPresent());
        assertThat(enrolled).isTrue();
        assertThat(office.audited(AuditAction.GIVE_STARTING_PASSWORD)).containsExactly(AuditOutcome.DONE);
    }

    @Test
    @DisplayName("opens the account of somebody who waited for a first password")
    void opensAPendingAccount() {
        StaffUser eve = office.add(People.userOf(office.environment, "eve"));

        startAnew(office.administrator(), eve);

        assertThat(office.find(eve).isActive()).isTrue();
    }

    @Test
    @DisplayName("C-B05: gives no starting password of somebody who holds more, nor one's own, nor of a closed account")
    void keepsPasswordsOutOfReach() {
        StaffUser dora = People.userOf(office.environment, "dora");
        dora.hold(EnumSet.of(Permission.REMOVE_TWO_STEP));
        office.add(dora);
        SignedInUser without = office.administratorWithout(Permission.REMOVE_TWO_STEP);

        assertThat(startAnew(without, dora)).isInstanceOf(UserOutcome.OutOfReach.class);
        assertThat(startAnew(office.administrator(), office.ada)).isInstanceOf(UserOutcome.OutOfReach.class);
        assertThat(office.find(dora).passwordHash()).isNull();
        assertThat(office.audited(AuditAction.GIVE_STARTING_PASSWORD))
                .containsExactly(AuditOutcome.DENIED, AuditOutcome.DENIED);

        edit(ben, entry("", "Ben", "", "r"), UserStatus.INACTIVE);
        assertThat(faults(startAnew(office.administrator(), office.find(ben))))
                .containsExactly(new FieldFault("status", Rule.INACTIVE));
    }

    @Test
    @DisplayName("knows nobody of another environment")
    void keepsEnvironmentsApart() {
        StaffUser foreigner = new Office(database).ada;

        assertThat(office.record(use -> use.show(office.administrator(), foreigner.id(), Office.HERE)))
                .isInstanceOf(UserOutcome.NotThere.class);
        assertThat(edit(foreigner, entry("", "X", "", "r"), UserStatus.ACTIVE))
                .isInstanceOf(UserOutcome.NotThere.class);
        assertThat(startAnew(office.administrator(), foreigner)).isInstanceOf(UserOutcome.NotThere.class);
    }

    @Test
    @DisplayName("changes nothing for whoever may only look, and shows nothing to whoever may not, and audits that")
    void asksForPermission() {
        SignedInUser looker = office.administratorWith(Permission.OPEN_USER_MANAGEMENT);
        SignedInUser nobody = office.administratorWith(Permission.VIEW_AUDIT);
        UserChange change = new UserChange(ben.id(), ben.version(), entry("", "B", "", "r"), UserStatus.ACTIVE);

        assertThat(office.record(use -> use.show(looker, ben.id(), Office.HERE)))
                .isInstanceOf(UserOutcome.Shown.class);
        for (SignedInUser user : List.of(looker, nobody)) {
            assertThat(office.record(use -> use.edit(user, change, Office.HERE)))
                    .isInstanceOf(UserOutcome.Forbidden.class);
            assertThat(startAnew(user, ben)).isInstanceOf(UserOutcome.Forbidden.class);
            assertThat(office.record(use -> use.refusal(user, entry("eve", "Eve", "", "r"), Office.HERE)
                            .orElseThrow()))
                    .isInstanceOf(UserOutcome.Forbidden.class);
        }
        assertThat(office.record(use -> use.show(nobody, ben.id(), Office.HERE)))
                .isInstanceOf(UserOutcome.Forbidden.class);
        assertThat(office.audited(AuditAction.EDIT_USER)).containsExactly(AuditOutcome.DENIED, AuditOutcome.DENIED);
        assertThat(office.find(ben).name()).isEqualTo("Ben");
    }

    private UserOutcome add(Entry entry) {
        return office.record(use -> use.add(office.administrator(), entry, Office.start(), Office.HERE)
                .orElseThrow());
    }

    private UserOutcome edit(StaffUser user, Entry entry, UserStatus status) {
        UserChange change = new UserChange(user.id(), office.find(user).version(), entry, status);
        return office.record(use -> use.edit(office.administrator(), change, Office.HERE));
    }

    private UserOutcome startAnew(SignedInUser administrator, StaffUser user) {
        Start start = Office.start();
        UserVersion version = new UserVersion(user.id(), office.find(user).version());
        return office.record(use -> use.startAnew(administrator, version, start, Office.HERE));
    }

    private void enrol(StaffUser user) {
        database.run(em -> {
            Authenticators authenticators = new Authenticators(em, TestKeys.sealing());
            SecretKey key = new SecretKey("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
            Authenticator app = authenticators.sealed(UUID.randomUUID().toString(), user.id(), key, People.NOW);
            app.activate(People.NOW);
            authenticators.add(app);
        });
    }

    private static List<FieldFault> faults(UserOutcome outcome) {
        assertThat(outcome).isInstanceOf(UserOutcome.Invalid.class);
        return ((UserOutcome.Invalid) outcome).faults();
    }

    private static Entry entry(String login, String name, String email, String role) {
        return new Entry(login, name, email, Set.of(role));
    }
}

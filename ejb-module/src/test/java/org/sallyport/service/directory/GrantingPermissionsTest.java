package org.sallyport.service.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.directory.Permission.EDIT_USERS;
import static org.sallyport.domain.directory.Permission.GRANT_PERMISSIONS;
import static org.sallyport.domain.directory.Permission.MANAGE_ENVIRONMENTS;
import static org.sallyport.domain.directory.Permission.OPEN_USER_MANAGEMENT;
import static org.sallyport.domain.directory.Permission.REMOVE_TWO_STEP;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.GrantingPermissions.Grant;
import org.sallyport.service.directory.PermissionsOutcome.Refusal;
import org.sallyport.service.directory.ReviewingPermissions.Holder;
import org.sallyport.service.directory.ReviewingPermissions.Stretch;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TimeSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("Giving and taking permissions")
@SuppressWarnings("UnnecessaryAssignment") // the container is us
class GrantingPermissionsTest {

    private static final Origin HERE = Origin.rest("192.0.2.7");

    @Parameter
    TestDatabase database;

    private Environment environment;
    private StaffUser ada;
    private StaffUser ann;

    @BeforeEach
    void areThere() {
        environment = People.environment();
        database.run(em -> em.persist(environment));
        ada = active("ada", GRANT_PERMISSIONS, OPEN_USER_MANAGEMENT, EDIT_USERS, REMOVE_TWO_STEP);
        ann = active("ann");
    }

    @Test
    @DisplayName("C-38, F-32: a holder gives a permission, and the person holds it from then on")
    void gives() {
        assertThat(replace(ada, ann, REMOVE_TWO_STEP, EDIT_USERS))
                .isEqualTo(new PermissionsOutcome.Current(Set.of(REMOVE_TWO_STEP, EDIT_USERS), versionOf(ann)));
        assertThat(heldBy(ann)).containsExactlyInAnyOrder(REMOVE_TWO_STEP, EDIT_USERS);

        replace(ada, ann, EDIT_USERS);
        assertThat(heldBy(ann)).containsExactly(EDIT_USERS);
    }

    @Test
    @DisplayName("Written down: who, to whom, what was and what is")
    void isWrittenDown() {
        replace(ada, ann, EDIT_USERS);

        assertThat(audited("DONE", ada, ann)).isEqualTo(List.of("permissions none → EDIT_USERS"));
        assertThat(audited("DENIED", ada, ann)).isEmpty();
    }

    @Test
    @DisplayName("C-40, C-B05, F-32: nobody gives what they don't hold, not even to themselves")
    void givesOnlyWhatIsHeld() {
        StaffUser carl = active("carl", GRANT_PERMISSIONS, EDIT_USERS);

        assertThat(replace(carl, ann, EDIT_USERS, REMOVE_TWO_STEP))
                .isEqualTo(refused(Refusal.NOT_HELD, REMOVE_TWO_STEP));
        assertThat(replace(carl, carl, GRANT_PERMISSIONS, EDIT_USERS, REMOVE_TWO_STEP))
                .isEqualTo(refused(Refusal.NOT_HELD, REMOVE_TWO_STEP));
        assertThat(replace(active("eve", EDIT_USERS), ann, EDIT_USERS))
                .isEqualTo(new PermissionsOutcome.Refused(Refusal.PERMISSION_MISSING, Set.of()));
        assertThat(heldBy(ann)).isEmpty();
        assertThat(audited("DENIED", carl, ann)).hasSize(1);
    }

    @Test
    @DisplayName("A-155: a higher administrator is not disarmed by a lower one")
    void takesNothingFromTheHigher() {
        StaffUser carl = active("carl", GRANT_PERMISSIONS, EDIT_USERS);

        assertThat(replace(carl, ada)).isEqualTo(refused(Refusal.NOT_HELD, OPEN_USER_MANAGEMENT, REMOVE_TWO_STEP));
        assertThat(replace(carl, ada, OPEN_USER_MANAGEMENT, EDIT_USERS, REMOVE_TWO_STEP))
                .isEqualTo(refused(Refusal.NOT_HELD, OPEN_USER_MANAGEMENT, REMOVE_TWO_STEP));
        assertThat(heldBy(ada)).hasSize(4);
    }

    @Test
    @DisplayName("A-172: the last who is active can't lose a permission; somebody inactive is no other holder")
    void keepsTheLastHolder() {
        StaffUser dora = active("dora", GRANT_PERMISSIONS);
        StaffUser gone = active("gone", REMOVE_TWO_STEP);
        database.run(em -> em.find(StaffUser.class, gone.id()).deactivate());

        assertThat(replace(ada, ada, GRANT_PERMISSIONS, OPEN_USER_MANAGEMENT, EDIT_USERS))
                .isEqualTo(refused(Refusal.LAST_HOLDER, REMOVE_TWO_STEP));
        assertThat(onlyHeldBy(ada)).containsExactlyInAnyOrder(OPEN_USER_MANAGEMENT, EDIT_USERS, REMOVE_TWO_STEP);
        assertThat(onlyHeldBy(gone)).isEmpty();
        assertThat(replace(ada, gone)).isInstanceOf(PermissionsOutcome.Current.class);
        assertThat(replace(ada, dora)).isInstanceOf(PermissionsOutcome.Current.class);
    }

    @Test
    @DisplayName("Managing environments is given only in the environment that is the site")
    void givesWhatIsSiteWideOnTheSiteAlone() {
        StaffUser root = active("root", GRANT_PERMISSIONS, MANAGE_ENVIRONMENTS);

        assertThat(replace(root, ann, MANAGE_ENVIRONMENTS)).isEqualTo(refused(Refusal.SITE_ONLY, MANAGE_ENVIRONMENTS));
        database.run(em -> em.find(Environment.class, environment.id()).becomeSite());
        assertThat(replace(root, ann, MANAGE_ENVIRONMENTS)).isInstanceOf(PermissionsOutcome.Current.class);
    }

    @Test
    void refusesAnOldVersionAndShowsWhatIs() {
        long old = versionOf(ann);
        replace(ada, ann, EDIT_USERS);

        Grant late = new Grant(ann.id(), old, Set.of(REMOVE_TWO_STEP));
        PermissionsOutcome outcome = database.call(em -> granting(em).replace(signedIn(ada), late, HERE));

        assertThat(outcome).isEqualTo(new PermissionsOutcome.ChangedMeanwhile(Set.of(EDIT_USERS), versionOf(ann)));
        assertThat(heldBy(ann)).containsExactly(EDIT_USERS);
    }

    @Test
    void knowsNobodyOfAnotherEnvironment() {
        StaffUser stranger = People.savedIn(database);

        assertThat(replace(ada, stranger, EDIT_USERS)).isInstanceOf(PermissionsOutcome.NotThere.class);
        PermissionsOutcome read = database.call(em -> reviewing(em).of(signedIn(ada), stranger.id(), HERE));
        assertThat(read).isInstanceOf(PermissionsOutcome.NotThere.class);
    }

    @RepeatedTest(20)
    @DisplayName("A-061: of two administrators who take it from each other at once one remains")
    void oneRemains() {
        StaffUser dora = active("dora", GRANT_PERMISSIONS, OPEN_USER_MANAGEMENT, EDIT_USERS, REMOVE_TWO_STEP);
        Queue<List<StaffUser>> lanes = new ConcurrentLinkedQueue<>(List.of(List.of(ada, dora), List.of(dora, ada)));

        try (Race race = new Race(2)) {
            long taken = race.winners(() -> {
                List<StaffUser> lane = lanes.remove();
                return replace(lane.get(0), lane.get(1)) instanceof PermissionsOutcome.Current;
            });
            assertThat(taken).isEqualTo(1);
        }
        assertThat(heldBy(ada).size() + heldBy(dora).size()).isEqualTo(4);
    }

    @RepeatedTest(20)
    @DisplayName("A-061: of two who give it up at once one is told to keep it")
    void oneKeeps() {
        StaffUser dora = active("dora", GRANT_PERMISSIONS, OPEN_USER_MANAGEMENT, EDIT_USERS, REMOVE_TWO_STEP);
        Queue<StaffUser> lanes = new ConcurrentLinkedQueue<>(List.of(ada, dora));

        try (Race race = new Race(2)) {
            assertThat(race.winners(() -> {
                        StaffUser self = lanes.remove();
                        return replace(self, self) instanceof PermissionsOutcome.Current;
                    }))
                    .isEqualTo(1);
        }
        assertThat(heldBy(ada).size() + heldBy(dora).size()).isEqualTo(4);
    }

    @Test
    void listsHoldersByLogin() {
        StaffUser dora = active("Dora", EDIT_USERS);
        active("bert", EDIT_USERS);

        Slice<Holder> first = holdersAfter("").orElseThrow();
        assertThat(first.rows()).extracting(Holder::login).containsExactly("ada", "bert");
        Slice<Holder> second = holdersAfter(first.next().orElseThrow()).orElseThrow();
        assertThat(second.rows()).containsExactly(new Holder(dora.id(), "Dora", "Somebody", true));
        assertThat(second.next()).isEmpty();
    }

    private Optional<Slice<Holder>> holdersAfter(String login) {
        return database.call(em -> reviewing(em).holders(signedIn(ada), EDIT_USERS, new Stretch(login, 2), HERE));
    }

    private PermissionsOutcome replace(StaffUser administrator, StaffUser person, Permission... wanted) {
        SignedInUser signedIn = signedIn(administrator);
        Grant grant = new Grant(person.id(), versionOf(person), Set.of(wanted));
        return database.call(em -> granting(em).replace(signedIn, grant, HERE));
    }

    private static GrantingPermissions granting(EntityManager em) {
        GrantingPermissions useCase = new GrantingPermissions();
        useCase.audit = new AuditTrail(em, new TimeSource(Clock.fixed(NOW, ZoneOffset.UTC)), new Randomness());
        useCase.authority = new Authority(useCase.audit);
        useCase.users = new Users(em);
        useCase.holders = new Holders(em);
        return useCase;
    }

    private static ReviewingPermissions reviewing(EntityManager em) {
        ReviewingPermissions useCase = new ReviewingPermissions();
        useCase.authority = granting(em).authority;
        useCase.users = new Users(em);
        useCase.holders = new Holders(em);
        return useCase;
    }

    private StaffUser active(String login, Permission... permissions) {
        StaffUser person = People.userOf(environment, login);
        person.activate("hash");
        person.hold(Set.of(permissions));
        database.run(em -> em.persist(person));
        return person;
    }

    private SignedInUser signedIn(StaffUser person) {
        return new SignedInUser(
                "session",
                new SignedInUser.EnvironmentName(environment.id(), environment.key(), environment.name()),
                person.id(),
                person.login(),
                person.name(),
                Set.of(),
                heldBy(person),
                Assurance.CODE,
                NOW,
                NOW,
                NOW,
                false);
    }

    private static PermissionsOutcome refused(Refusal why, Permission... permissions) {
        return new PermissionsOutcome.Refused(why, Set.of(permissions));
    }

    private Set<Permission> onlyHeldBy(StaffUser person) {
        return database.call(em -> new Holders(em).onlyHeldBy(environment.id(), person.id()));
    }

    private Set<Permission> heldBy(StaffUser person) {
        return database.call(em -> new Users(em).get(person.id()).permissions());
    }

    private long versionOf(StaffUser person) {
        return database.call(em -> em.find(StaffUser.class, person.id()).version());
    }

    private List<?> audited(String outcome, StaffUser actor, StaffUser subject) {
        return database.call(em -> em.createNativeQuery(
                        "select detail from audit_entry where action = 'CHANGE_PERMISSIONS' and outcome = ?1"
                                + " and actor_id = ?2 and subject_id = ?3")
                .setParameter(1, outcome)
                .setParameter(2, actor.id())
                .setParameter(3, subject.id())
                .getResultList());
    }
}

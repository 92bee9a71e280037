package org.sallyport.service.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.people.UserFilter.LastSignIn;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("User Management (320) lists")
class StaffListsTest {

    @Parameter
    TestDatabase database;

    private Office office;

    @BeforeEach
    void isThere() {
        office = new Office(database);
    }

    @Test
    @DisplayName("C-41: the people of one environment, in the order of their logins, slice by slice, each once")
    void listsSliceBySlice() {
        IntStream.of(5, 3, 1, 2, 4).forEach(i -> office.add("p" + i, "Person " + i));
        new Office(database).add("elsewhere", "Else Where");

        assertThat(logins(UserFilter.EVERYBODY, 2)).containsExactly("ada", "p1", "p2", "p3", "p4", "p5");
        assertThat(logins(UserFilter.EVERYBODY, 6)).hasSize(6);
        assertThat(page(UserFilter.EVERYBODY, 6, Optional.empty()).next()).isEmpty();
    }

    @Test
    @DisplayName("people found by the beginning of login, e-mail address or a word of the name, in any case, each once")
    void findsByBeginnings() {
        StaffUser zoe = office.add("zo1", "Anne-Marie van Straße O'Neil");
        zoe.writeTo("Zoé.O@Harbor.example");
        flush(zoe);
        office.add("ann", "Ann Annson");

        for (String search : new String[] {
            "zo1", "ZO", "zoé.o@har", "anne-m", "marie", "VAN", "strass", "o'ne", "neil", "  van   anne ", "zo an zo1"
        }) {
            assertThat(found(search)).as(search).containsExactly("zo1");
        }
        assertThat(found("ann")).containsExactlyInAnyOrder("ann", "zo1");
        for (String search : new String[] {"arie", "zoe.o", "%", "_nn", "harbor", "ann zo2", "' or '1'='1"}) {
            assertThat(found(search)).as(search).isEmpty();
        }
    }

    @Test
    @DisplayName("what a search finds slice by slice, each once though several words match")
    void searchesSliceBySlice() {
        for (int i = 0; i < 7; i++) {
            StaffUser user = office.add("sam" + i, "Sam Samson Sa" + i);
            user.writeTo("sam." + i + "@example.org");
            flush(user);
        }

        for (int size = 1; size < 9; size++) {
            assertThat(logins(search("sa"), size))
                    .as("slices of " + size)
                    .containsExactlyInAnyOrder("sam0", "sam1", "sam2", "sam3", "sam4", "sam5", "sam6");
        }
        assertThat(count(search("sa"))).isEqualTo(7);
    }

    @Test
    @DisplayName("somebody under the new words once these have changed")
    void findsByNewWords() {
        StaffUser eve = office.add("eve", "Eve Old");
        eve.rename("Eve New");
        flush(eve);

        assertThat(found("new")).containsExactly("eve");
        assertThat(found("old")).isEmpty();
    }

    @Test
    @DisplayName("nothing else than the search for a position that belongs to another one")
    void ignoresForeignPositions() {
        office.add("ann", "Ann");
        office.add("zoe", "Zoe");

        assertThat(page(search("zoe"), 10, Optional.of("ada\nx")).rows())
                .extracting(ListedUser::login)
                .containsExactly("zoe");
        assertThat(page(search("zoe"), 10, Optional.of("zz")).rows()).isEmpty();
    }

    @Test
    @DisplayName("people by status, role and last sign-in, alone and together")
    void filters() {
        StaffUser ann = office.add("ann", "Ann");
        StaffUser ben = office.add("ben", "Ben");
        office.add("cat", "Cat");
        change(ann, user -> user.playRole("Case worker"));
        change(ben, user -> {
            user.playRole("Case worker");
            user.deactivate();
        });
        signIn(ann, NOW);
        signIn(ben, NOW.minusSeconds(60));

        assertThat(logins(status(UserStatus.INACTIVE), 10)).containsExactly("ben");
        assertThat(logins(status(UserStatus.ACTIVE), 10)).containsExactly("ada", "ann", "cat");
        assertThat(logins(status(UserStatus.PENDING), 10)).isEmpty();
        assertThat(logins(role("Case worker"), 10)).containsExactly("ann", "ben");
        assertThat(logins(role("Case"), 10)).isEmpty();
        assertThat(logins(signedIn(Optional.of(NOW), Optional.empty()), 10)).containsExactly("ann");
        assertThat(logins(signedIn(Optional.empty(), Optional.of(NOW)), 10)).containsExactly("ben");
        assertThat(logins(signedIn(Optional.of(NOW.minusSeconds(60)), Optional.empty()), 10))
                .containsExactly("ann", "ben");
        assertThat(logins(with("", new LastSignIn(Optional.empty(), Optional.empty(), true), Optional.empty()), 10))
                .containsExactly("ada", "cat");
        assertThat(logins(with("be", LastSignIn.WHENEVER, Optional.of("Case worker")), 10))
                .containsExactly("ben");
    }

    @Test
    @DisplayName("each with what the list shows")
    void showsTheColumns() {
        StaffUser ann = office.add("Ann", "Ann Smith");
        change(ann, user -> {
            user.playRole("Case worker");
            user.playRole("Auditor");
            user.writeTo("ann@example.org");
        });
        signIn(ann, NOW);

        ListedUser shown = page(search("ann"), 10, Optional.empty()).rows().get(0);

        assertThat(shown.login()).isEqualTo("Ann");
        assertThat(shown.name()).isEqualTo("Ann Smith");
        assertThat(shown.email()).isEqualTo("ann@example.org");
        assertThat(shown.roles()).isEqualTo(Set.of("Case worker", "Auditor"));
        assertThat(shown.lastSignInAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("how many a filter finds, to ten thousand and no further")
    void counts() {
        IntStream.range(0, 5).forEach(i -> office.add("p" + i, "Person"));

        assertThat(count(UserFilter.EVERYBODY)).isEqualTo(6);
        assertThat(count(search("person"))).isEqualTo(5);
        int atMost = database.call(
                em -> new StaffLists(em, Office.time()).count(office.environment, UserFilter.EVERYBODY, 3));
        assertThat(atMost).isEqualTo(3);
        assertThat(new UserList.Counted(10_000).isMore()).isFalse();
        assertThat(new UserList.Counted(10_001).isMore()).isTrue();
    }

    @Test
    @DisplayName("C-41, D-29: nothing to whoever may not open it, and audits that")
    void refuses() {
        SignedInUser other = office.administratorWithout(Permission.OPEN_USER_MANAGEMENT);
        UserPage page = new UserPage(10, Optional.empty());

        UserList list =
                database.call(em -> Office.reviewingUsers(em).list(other, UserFilter.EVERYBODY, page, Office.HERE));
        UserList count = database.call(em -> Office.reviewingUsers(em).count(other, UserFilter.EVERYBODY, Office.HERE));

        assertThat(list).isInstanceOf(UserList.Forbidden.class);
        assertThat(count).isInstanceOf(UserList.Forbidden.class);
        assertThat(office.audited(AuditAction.OPEN_USER_MANAGEMENT))
                .containsExactly(AuditOutcome.DENIED, AuditOutcome.DENIED);
    }

    private List<String> found(String search) {
        return logins(search(search), 10);
    }

    private List<String> logins(UserFilter filter, int sliceSize) {
        List<String> logins = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Slice<ListedUser> slice = page(filter, sliceSize, after);
            slice.rows().forEach(user -> logins.add(user.login()));
            after = slice.next();
        } while (after.isPresent());
        return logins;
    }

    private Slice<ListedUser> page(UserFilter filter, int limit, Optional<String> after) {
        UserList list = database.call(em -> Office.reviewingUsers(em)
                .list(office.administrator(), filter, new UserPage(limit, after), Office.HERE));
        return ((UserList.Found) list).users();
    }

    private int count(UserFilter filter) {
        UserList count =
                database.call(em -> Office.reviewingUsers(em).count(office.administrator(), filter, Office.HERE));
        long all = database.call(em -> new StaffLists(em, Office.time()).countAll(office.environment, filter));
        assertThat(((UserList.Counted) count).number()).isEqualTo((int) all);
        return ((UserList.Counted) count).number();
    }

    private void signIn(StaffUser user, Instant at) {
        database.run(em -> new Users(em).noteSignIn(user.id(), at));
    }

    private void change(StaffUser user, Consumer<StaffUser> change) {
        database.run(em -> {
            StaffUser found = new Users(em).get(user.id());
            change.accept(found);
            new Users(em).flush(found);
        });
    }

    /** As it is here now. */
    private void flush(StaffUser user) {
        change(user, found -> {
            found.rename(user.name());
            found.writeTo(user.email());
        });
    }

    private static UserFilter search(String search) {
        return with(search, LastSignIn.WHENEVER, Optional.empty());
    }

    private static UserFilter role(String role) {
        return with("", LastSignIn.WHENEVER, Optional.of(role));
    }

    private static UserFilter status(UserStatus status) {
        return new UserFilter("", Optional.empty(), Optional.of(status), Optional.empty(), LastSignIn.WHENEVER);
    }

    private static UserFilter signedIn(Optional<Instant> since, Optional<Instant> before) {
        return with("", new LastSignIn(since, before, false), Optional.empty());
    }

    private static UserFilter with(String search, LastSignIn lastSignIn, Optional<String> role) {
        return new UserFilter(search, Optional.empty(), Optional.empty(), role, lastSignIn);
    }
}

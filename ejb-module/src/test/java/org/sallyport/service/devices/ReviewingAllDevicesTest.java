package org.sallyport.service.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.devices.Office.HERE;
import static org.sallyport.service.devices.Office.LATER;
import static org.sallyport.service.platform.People.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.signin.Sessions;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("An administrator sees everybody's devices and sessions")
class ReviewingAllDevicesTest {

    private static final PageRequest ALL = PageRequest.first(100);
    private static final @Nullable String EVERYBODYS = null;

    @Parameter
    TestDatabase database;

    private Office office;
    private SignedInUser ann;
    private StaffUser ben;
    private Device bensPhone;
    private Session onPhone;

    @BeforeEach
    void benIsSignedInToo() {
        office = new Office(database);
        ann = office.administrator();
        ben = office.people.ben;
        bensPhone = office.people.remembered(ben, true, NOW);
        onPhone = office.people.session(ben, bensPhone, NOW.plusSeconds(10));
        Office elsewhere = new Office(database);
        elsewhere.people.session(elsewhere.people.ben, null, NOW);
    }

    @Test
    @DisplayName("Each session with its owner and device, the last used first, this one marked")
    void listsSessions() {
        List<OwnedSession> sessions = sessions(EVERYBODYS);

        assertThat(ids(sessions)).containsExactly(onPhone.id(), office.annsSession.id());
        assertThat(sessions).extracting(row -> row.owner().login()).containsExactly("ben", "ann");
        assertThat(sessions).extracting(row -> row.session().device()).containsOnly("Browser");
        assertThat(sessions).extracting(row -> row.session().current()).containsExactly(false, true);
    }

    @Test
    @DisplayName("A session ends when it isn't used again, at its last hour at the latest")
    void saysWhenSessionsEnd() {
        Session old =
                office.people.session(ben, null, NOW.minus(Duration.ofHours(11).plusMinutes(50)));
        database.run(em -> new Sessions(em).noteUse(old, NOW.plusSeconds(20)));

        assertThat(sessions("ben"))
                .extracting(OwnedSession::endsAt)
                .containsExactly(
                        NOW.plus(Duration.ofMinutes(10)), NOW.plusSeconds(10).plus(Duration.ofMinutes(30)));
    }

    @Test
    @DisplayName("Only what is alive: not what was ended, not what is over, not what an epoch or an account took along")
    void listsLiveSessionsOnly() {
        Session ended = office.people.session(ben, null, NOW);
        database.run(em -> new Sessions(em).end(ended, NOW));
        office.people.session(ben, null, LATER.minus(Duration.ofMinutes(30)));
        Session atItsLastHour = office.people.session(ben, null, LATER.minus(Duration.ofHours(12)));
        database.run(em -> new Sessions(em).noteUse(atItsLastHour, NOW));
        assertThat(ids(sessions(EVERYBODYS))).containsExactly(onPhone.id(), office.annsSession.id());

        database.run(em -> em.find(StaffUser.class, ben.id()).changeMethods());

        assertThat(ids(sessions(EVERYBODYS))).containsExactly(office.annsSession.id());
    }

    @Test
    @DisplayName("Nobody whose account is inactive is signed in")
    void leavesOutInactivePeople() {
        database.run(em -> em.createNativeQuery("update staff_user set status = 'INACTIVE' where id = ?1")
                .setParameter(1, ben.id())
                .executeUpdate());

        assertThat(sessions("ben")).isEmpty();
    }

    @Test
    @DisplayName("Each device with its owner and until when it is remembered, the one in use marked")
    void listsDevices() {
        Device spent = office.people.known(ben, Door.REST);

        List<OwnedDevice> devices = devices(EVERYBODYS);

        assertThat(devices)
                .extracting(row -> row.device().id())
                .containsExactlyInAnyOrder(bensPhone.id(), spent.id(), office.annsDesk.id());
        for (OwnedDevice row : devices) {
            boolean anns = row.owner().login().equals("ann");
            boolean remembered = !row.device().id().equals(spent.id());
            assertThat(row.device().current()).isEqualTo(anns);
            assertThat(row.device().rememberedUntil()).isEqualTo(remembered ? NOW.plus(Duration.ofDays(30)) : null);
        }
    }

    @Test
    @DisplayName("One person's alone, by login or id; nobody's for a name that nobody here has")
    void filtersByPerson() {
        StaffUser stranger = new Office(database).people.ben;

        for (String bens : List.of("ben", "BEN", ben.id())) {
            assertThat(ids(sessions(bens))).containsExactly(onPhone.id());
            assertThat(devices(bens)).extracting(row -> row.device().id()).containsExactly(bensPhone.id());
        }
        for (String nobodys : List.of("nobody", "", stranger.id())) {
            assertThat(sessions(nobodys)).isEmpty();
            assertThat(devices(nobodys)).isEmpty();
        }
    }

    @Test
    @DisplayName("Page by page each row comes once, also where several were used in the same millisecond")
    void pagesByKey() {
        List<String> all = new ArrayList<>(List.of(onPhone.id(), office.annsSession.id()));
        for (int i = 0; i < 5; i++) {
            all.add(office.people.session(ben, null, NOW.minusSeconds(i / 3)).id());
        }
        List<String> paged = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(PageRequest.first(2));
        while (page.isPresent()) {
            PageRequest asked = page.get();
            Slice<OwnedSession> slice = office.reviewing(list -> list.sessions(ann, null, asked, HERE))
                    .orElseThrow();
            assertThat(slice.rows()).hasSizeLessThanOrEqualTo(2);
            paged.addAll(ids(slice.rows()));
            page = slice.next().flatMap(Position::parse).map(after -> new PageRequest(after, 2));
        }

        assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    @DisplayName("A-240: one session or device is found in the own environment alone")
    void findsOne() {
        Office elsewhere = new Office(database);

        assertThat(session(ann, onPhone.id()))
                .hasValueSatisfying(row -> assertThat(row.owner().login()).isEqualTo("ben"));
        assertThat(device(ann, bensPhone.id()))
                .hasValueSatisfying(row -> assertThat(row.device().name()).isEqualTo("Browser"));
        for (String foreign : List.of(elsewhere.annsSession.id(), elsewhere.annsDesk.id(), "x")) {
            assertThat(session(ann, foreign)).isEmpty();
            assertThat(device(ann, foreign)).isEmpty();
        }
    }

    @Test
    @DisplayName("What one person has is the newest of both, and nothing for somebody of another environment")
    void reviewsOnePerson() {
        StaffUser stranger = new Office(database).people.ben;

        assertThat(person(ann, ben.id())).hasValueSatisfying(bens -> {
            assertThat(bens.owner()).isEqualTo(new Owner(ben.id(), "ben", "Somebody"));
            assertThat(ids(bens.sessions().rows())).containsExactly(onPhone.id());
            assertThat(bens.devices().rows())
                    .extracting(row -> row.device().id())
                    .containsExactly(bensPhone.id());
        });
        assertThat(person(ann, stranger.id())).isEmpty();
        assertThat(person(ann, "x")).isEmpty();
    }

    @Test
    @DisplayName("Without MANAGE_DEVICES nothing is shown, and the refusal is audited")
    void needsThePermission() {
        SignedInUser without = office.ann(Permission.VIEW_AUDIT);

        assertThat(sessions(without)).isEmpty();
        assertThat(devices(without)).isEmpty();
        assertThat(session(without, onPhone.id())).isEmpty();
        assertThat(device(without, bensPhone.id())).isEmpty();
        assertThat(person(without, ben.id())).isEmpty();

        assertThat(office.audited("REVIEW_DEVICES").split("; ", -1))
                .hasSize(5)
                .allMatch(entry -> entry.startsWith("DENIED"));
    }

    private List<OwnedSession> sessions(@Nullable String person) {
        return office.reviewing(list -> list.sessions(ann, person, ALL, HERE))
                .orElseThrow()
                .rows();
    }

    private List<OwnedDevice> devices(@Nullable String person) {
        return office.reviewing(list -> list.devices(ann, person, ALL, HERE))
                .orElseThrow()
                .rows();
    }

    private Optional<Slice<OwnedSession>> sessions(SignedInUser administrator) {
        return office.reviewing(list -> list.sessions(administrator, null, ALL, HERE));
    }

    private Optional<Slice<OwnedDevice>> devices(SignedInUser administrator) {
        return office.reviewing(list -> list.devices(administrator, null, ALL, HERE));
    }

    private Optional<OwnedSession> session(SignedInUser administrator, String id) {
        return office.reviewing(list -> list.session(administrator, id, HERE));
    }

    private Optional<OwnedDevice> device(SignedInUser administrator, String id) {
        return office.reviewing(list -> list.device(administrator, id, HERE));
    }

    private Optional<PersonsDevices> person(SignedInUser administrator, String id) {
        return office.reviewingPerson(one -> one.of(administrator, id, HERE));
    }

    private static List<String> ids(List<OwnedSession> sessions) {
        return sessions.stream().map(OwnedSession::id).toList();
    }
}

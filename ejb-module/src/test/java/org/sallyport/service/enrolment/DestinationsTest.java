package org.sallyport.service.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.Destination.State;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("Where codes for a person go")
class DestinationsTest {

    private static final CodeAddress LISTED = new CodeAddress(Method.SMS, "+12025550101");
    private static final CodeAddress TYPED = new CodeAddress(Method.SMS, "+12025550102");
    private static final CodeAddress SET_UP = new CodeAddress(Method.SMS, "+12025550103");

    @Parameter
    TestDatabase database;

    private StaffUser ada;

    @BeforeEach
    void isThere() {
        ada = People.savedIn(database);
    }

    @Test
    @DisplayName("D-13: the number that was set up, else the one on the record, else the one that was proven")
    void goesToTheOneThatCounts() {
        put(TYPED, State.VERIFIED);
        assertThat(target()).isEqualTo(TYPED);
        put(LISTED, State.LISTED);
        assertThat(target()).isEqualTo(LISTED);
        put(SET_UP, State.ENROLLED);
        assertThat(target()).isEqualTo(SET_UP);
    }

    @Test
    @DisplayName("D-06: what was proven or set up goes, and the number on the record stays")
    void keepsTheRecord() {
        put(LISTED, State.LISTED);
        put(SET_UP, State.ENROLLED);

        assertThat(removeAll()).isTrue();

        assertThat(target()).isEqualTo(LISTED);
        assertThat(removeAll()).as("nothing was set up any more").isFalse();
    }

    @Test
    @DisplayName("K-01, K-04: is stored sealed, and in the same row for another number of the same kind")
    void isSealed() {
        put(TYPED, State.VERIFIED);
        put(LISTED, State.VERIFIED);

        assertThat(target()).isEqualTo(LISTED);
        List<?> stored = database.call(em -> em.createNativeQuery(
                        "select sealed_address || address_hash || hint from destination where user_id = ?1")
                .setParameter(1, ada.id())
                .getResultList());
        assertThat(stored).hasSize(1).first().asString().contains("••01").doesNotContain("20255501");
    }

    @Test
    @DisplayName("who has none costs no query, and that is known of the person")
    void isKnownOfThePerson() {
        assertThat(reachable()).isFalse();
        put(LISTED, State.LISTED);
        assertThat(reachable()).isTrue();
        database.run(em -> TestMethods.destinations(em).removeListed(ada.id(), Method.SMS));
        assertThat(reachable()).isFalse();
    }

    private boolean removeAll() {
        return database.call(em -> TestMethods.in(em).removeAll(ada.id()));
    }

    private boolean reachable() {
        StaffUser now = database.call(em -> em.find(StaffUser.class, ada.id()));
        return now.isReachable();
    }

    private void put(CodeAddress address, State state) {
        database.run(em -> TestMethods.destinations(em).put(ada.id(), address, state, NOW));
    }

    private CodeAddress target() {
        return database.call(em -> TestMethods.destinations(em).target(ada.id(), Method.SMS))
                .orElseThrow();
    }
}

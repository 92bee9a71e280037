package org.sallyport.service.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.message.Letter;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.message.OutgoingMessage;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("What people are told")
class NoticesTest {

    @Parameter
    TestDatabase database;

    private final Environment environment = People.environment();
    private final StaffUser ann = People.userOf(environment, "ann");

    @BeforeEach
    void isThere() {
        database.run(em -> em.persist(environment));
        ann.writeTo("ann@harbor.example");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("has words for every notice, whole and without a gap")
    void hasWords(Notice notice) {
        Letter letter = toldOf((notices, person) -> notices.tell(person, notice, "Somebody", "tomorrow"))
                .get(0);

        assertThat(letter.to().text()).isEqualTo("ann@harbor.example");
        assertThat(letter.subject()).startsWith("Sallyport: ").hasSizeLessThanOrEqualTo(76);
        assertThat(letter.text()).contains("Account: ann, Somewhere").doesNotContain("{", "}", "null", "http", "'");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ann", "ann@harbor.example\r\nBcc: eve@evil.example", "a@b.example,c@d.example"})
    @DisplayName("A-102: goes nowhere when the profile has no address that is one")
    void needsAnAddress(String address) {
        ann.writeTo(address);

        assertThat(toldOf((notices, person) -> notices.tell(person, Notice.PASSWORD_CHANGED)))
                .isEmpty();
    }

    @Test
    @DisplayName("F-34, A-099: goes to both addresses when the address changes")
    void goesToBothAddresses() {
        assertThat(toldOf((notices, person) -> notices.tellOfNewAddress(person, "old@harbor.example")))
                .extracting(letter -> letter.to().text())
                .containsExactlyInAnyOrder("old@harbor.example", "ann@harbor.example");
    }

    @Test
    @DisplayName("F-34: goes to the new address alone when there was none")
    void goesToTheOnlyAddress() {
        assertThat(toldOf((notices, person) -> notices.tellOfNewAddress(person, null)))
                .hasSize(1);
    }

    @Test
    @DisplayName("A-102, A-103: is text in which whatever somebody chose is one visible line")
    void holdsNothingForeign() {
        String hostile =
                "Fire\r\nBcc: eve@evil.example\r\n\r\n.\r\nQUIT\u0000\u2028\u202Efox\u760D <b>{0}</b> 'quoted'";

        Letter letter = toldOf((notices, person) -> notices.tell(person, Notice.NEW_DEVICE, hostile))
                .get(0);

        assertThat(letter.subject()).isEqualTo("Sallyport: new device used your account");
        assertThat(letter.text())
                .contains("Fire Bcc: eve@evil.example . QUIT fox\u760D <b>{0}</b> 'quoted'. It is now")
                .doesNotContain("\r", "\u0000", "\u2028", "\u202E");
    }

    @Test
    @DisplayName("is cut where somebody chose a name without end")
    void isCut() {
        assertThat(toldOf((notices, person) -> notices.tell(person, Notice.NEW_DEVICE, "😀".repeat(3_000))))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("😀".repeat(200) + ". It"));
    }

    private List<Letter> toldOf(BiConsumer<Notices, StaffUser> tell) {
        database.run(em -> tell.accept(TestNotices.in(em, NOW), ann));
        return database
                .call(em -> em.createQuery(
                                "select m from OutgoingMessage m where m.userId = :user", OutgoingMessage.class)
                        .setParameter("user", ann.id())
                        .getResultList())
                .stream()
                .map(OutgoingMessage::letter)
                .toList();
    }
}

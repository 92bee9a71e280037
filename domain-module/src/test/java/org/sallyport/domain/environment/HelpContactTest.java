package org.sallyport.domain.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpContactTest {

    @ParameterizedTest
    @ValueSource(strings = {"help@harbor.example", "front.desk+2sv@it.harbor.example", "hülfe@hafen.example"})
    void takesAddresses(String email) {
        assertThat(new HelpContact(email, null, null).email()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "help",
                "help@harbor",
                "@harbor.example",
                "help@harbor.example?cc=x@y.example",
                "a@b.example,c@d.example",
                "help @harbor.example",
                "help@harbor.example\r\nBcc: x@y.example",
                "<help@harbor.example>",
                "help@.example"
            })
    void refusesWhatCouldntStandInALink(String email) {
        assertRefused("email", () -> new HelpContact(email, null, null));
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        String domain = "@" + "x".repeat(60) + ".example";
        assertRefused(
                "email", () -> new HelpContact("help" + domain + ".x".repeat(HelpContact.MAX_EMAIL / 2), null, null));
        assertRefused("email", () -> new HelpContact("x".repeat(65) + domain, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "+31 20 555 0100", "020-555-0100"})
    void takesNumbers(String telephone) {
        assertThat(new HelpContact(null, telephone, null).telephone()).isEqualTo(telephone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11",
                "call me",
                "+31  20",
                "020 555 0100 ",
                "+31 (0)20 555",
                "1234567890123456789012345678901"
            })
    void refusesWhatIsNoNumber(String telephone) {
        assertRefused("telephone", () -> new HelpContact(null, telephone, null));
    }

    @Test
    void keepsTheLinesOfTheWords() {
        assertThat(new HelpContact(null, null, "From 8 to 6.\r\nWe ask who.").words())
                .isEqualTo("From 8 to 6.\nWe ask who.");
        assertThat(new HelpContact(null, null, "x".repeat(1_000)).words()).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\tb", "a\u0000", "a\u001b[31m"})
    void refusesWordsThatNobodyReads(String words) {
        assertRefused("words", () -> new HelpContact(null, null, words));
    }

    @Test
    void refusesTooManyWords() {
        assertRefused("words", () -> new HelpContact(null, null, "x".repeat(1_001)));
    }

    @Test
    void saysWhatChanges() {
        HelpContact before = new HelpContact("help@harbor.example", "112", null);
        HelpContact after = new HelpContact("help@harbor.example", null, "Ask.");

        assertThat(before.changesTo(after)).isEqualTo("telephone 112 → none; words none → Ask.");
        assertThat(before.changesTo(before)).isEmpty();
    }

    private static void assertRefused(String member, Runnable contact) {
        assertThatThrownBy(contact::run)
                .isInstanceOfSatisfying(
                        InvalidSetting.class,
                        refusal -> assertThat(refusal.setting()).isEqualTo(member));
    }
}

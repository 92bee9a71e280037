package org.sallyport.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-102, CVE-2025-7962: an address is one mailbox in its plainest form, or none")
class MailAddressTest {

    private static final String LABEL = "d".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@harbor.example",
                "ann.b+sallyport@mail.harbor.example",
                "o'neill@harbor.example",
                "root@localhost",
                "ann@xn--hfen-loa.example",
                "a@1.example"
            })
    void takesWhatPeopleHave(String text) {
        assertThat(MailAddress.of(text))
                .hasValueSatisfying(address -> assertThat(address.text()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@harbor.example",
                "ann@",
                "ann@@harbor.example",
                "ann@harbor.example\r\nBcc: eve@evil.example",
                "ann@harbor.example\n",
                "ann\r@harbor.example",
                "ann@harbor.example\u0000",
                "ann\u760D\u760Abcc@harbor.example",
                "ann@harbor\u760D\u760A.example",
                "ann\u2028@harbor.example",
                "ann%0d%0a@harbor.example>,<eve@evil.example",
                "ann@harbor.example,eve@evil.example",
                "ann@harbor.example;eve@evil.example",
                "ann@harbor.example eve@evil.example",
                "\"ann\"@harbor.example",
                "\"ann\r\nDATA\"@harbor.example",
                "Ann <ann@harbor.example>",
                "<ann@harbor.example>",
                "ann(comment)@harbor.example",
                "group:ann@harbor.example;",
                "@relay.example:ann@harbor.example",
                "ann@[127.0.0.1]",
                ".ann@harbor.example",
                "ann.@harbor.example",
                "a..n@harbor.example",
                "ann@harbor..example",
                "ann@-harbor.example",
                "ann@harbor-.example",
                "ann@harbor.example.",
                "änn@harbor.example",
                "ann@häfen.example",
                " ann@harbor.example",
                "ann@harbor.example "
            })
    void refusesWhatMailSoftwareMayReadAsMore(String text) {
        assertThat(MailAddress.of(text)).isEmpty();
        assertThatThrownBy(() -> new MailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a mail address");
    }

    @Test
    @DisplayName("64 characters before the @, 254 in all")
    void endsWhereMailServersEnd() {
        String most = "l".repeat(64) + "@" + LABEL + "." + LABEL + "." + "d".repeat(61);
        assertThat(most).hasSize(254);

        assertThat(MailAddress.of(most)).isPresent();
        assertThat(MailAddress.of(most + "d")).isEmpty();
        assertThat(MailAddress.of("l".repeat(65) + "@harbor.example")).isEmpty();
        assertThat(MailAddress.of("ann@" + LABEL + "d.example")).isEmpty();
    }
}

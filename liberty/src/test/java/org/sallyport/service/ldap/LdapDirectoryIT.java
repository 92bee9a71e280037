package org.sallyport.service.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.sallyport.system.harness.OpenLdap.BASE;
import static org.sallyport.system.harness.OpenLdap.SEARCHER;
import static org.sallyport.system.harness.OpenLdap.SEARCHERS_PASSWORD;
import static org.sallyport.system.harness.OpenLdap.person;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.system.harness.CertificateAuthority;
import org.sallyport.system.harness.Listener;
import org.sallyport.system.harness.Listener.Manner;
import org.sallyport.system.harness.OpenLdap;

@DisplayName("P-14: a password that a real OpenLDAP keeps")
class LdapDirectoryIT {

    private static final String PASSWORD = "correct horse of the directory";
    private static final Duration LIMITS_AND_MORE = Duration.ofSeconds(20);
    private static final CertificateAuthority AUTHORITY = CertificateAuthority.named("of-directory");
    private static final CertificateAuthority.Identity LOCALHOST = AUTHORITY.identify("localhost");
    private static final CertificateAuthority.Identity ELSEWHERE = AUTHORITY.identify("elsewhere.example");
    private static final CertificateAuthority.Identity OF_ANOTHER_AUTHORITY =
            CertificateAuthority.named("of-another-directory").identify("localhost");
    private static final OpenLdap LDAP = new OpenLdap(
            "asked",
            person("lena", PASSWORD)
                    + person("twin", PASSWORD, "north")
                    + person("twin", PASSWORD, "south")
                    + person("thrice", PASSWORD, "east")
                    + person("thrice", PASSWORD, "west")
                    + person("thrice", PASSWORD, "centre"));

    /** How TLS begins. */
    private enum Tls {
        AT_ONCE,
        AFTER_START_TLS;

        private LdapDirectory directory() {
            return directory(Map.of());
        }

        private LdapDirectory directory(Map<String, String> otherwise) {
            Map<String, String> variables = new HashMap<>(Map.of(
                    "url",
                    this == AT_ONCE ? LDAP.tlsUrl() : LDAP.plainUrl(),
                    "starttls",
                    Boolean.toString(this == AFTER_START_TLS),
                    "ca.file",
                    AUTHORITY.ownCertificate().toString(),
                    "bind.dn",
                    SEARCHER,
                    "bind.password",
                    SEARCHERS_PASSWORD,
                    "people.base",
                    "ou=people," + BASE,
                    "connect.seconds",
                    "1",
                    "answer.seconds",
                    "1"));
            variables.putAll(otherwise);
            LdapVariables read = new LdapVariables(
                    "harbor",
                    name -> Optional.ofNullable(variables.get(name.substring("sallyport.ldap.harbor.".length()))));
            return new LdapDirectory("harbor", read.read(), new TimeSource());
        }

        private Listener replaced(Manner manner) {
            return this == AT_ONCE ? LDAP.replaced(manner) : LDAP.replacedInTheClear(manner);
        }
    }

    @AfterAll
    static void end() {
        LDAP.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is right where it is the entry's, in any spelling of the login")
    void right(Tls tls) {
        LDAP.start(LOCALHOST);

        assertThat(tls.directory().ask("lena", PASSWORD)).isEqualTo(Answer.RIGHT);
        assertThat(tls.directory().ask("LENA", PASSWORD)).isEqualTo(Answer.RIGHT);
        assertThat(tls.directory().ask("lena", "wrong horse")).isEqualTo(Answer.WRONG);
    }

    @Test
    @DisplayName("is never an empty one, by which a directory lets in nobody in particular (RFC 4513, 5.1.2)")
    void emptyPassword() {
        LDAP.start(LOCALHOST);

        assertThat(Tls.AT_ONCE.directory().ask("lena", "")).isEqualTo(Answer.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "twin", "thrice"})
    @DisplayName("is nobody's who has no entry, or more than one")
    void notOneEntry(String login) {
        LDAP.start(LOCALHOST);

        assertThat(Tls.AT_ONCE.directory().ask(login, PASSWORD)).isEqualTo(Answer.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*)(uid=*", "len*", "lena)(uid=lena", "*", "\\6cena", "l\u0000ena"})
    @DisplayName("A-014: is nobody's whose login would be a piece of a filter: it finds itself alone")
    void injection(String login) {
        LDAP.start(LOCALHOST);

        assertThat(Tls.AT_ONCE.directory().ask(login, PASSWORD)).isEqualTo(Answer.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("goes to no server of another authority")
    void anotherAuthority(Tls tls) {
        LDAP.start(OF_ANOTHER_AUTHORITY);

        assertThat(tls.directory().ask("lena", PASSWORD)).isEqualTo(Answer.NONE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("goes to no server of another name")
    void anotherName(Tls tls) {
        LDAP.start(ELSEWHERE);

        assertThat(tls.directory().ask("lena", PASSWORD)).isEqualTo(Answer.NONE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("can't be asked for where nothing listens")
    void away(Tls tls) {
        LDAP.stop();

        assertThat(tls.directory().ask("lena", PASSWORD)).isEqualTo(Answer.NONE);
        assertThat(tls.directory().answers("lena")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("can't be asked for where a connection is taken and nothing more happens")
    void hangs(Tls tls) {
        try (Listener silent = tls.replaced(Manner.SILENT)) {
            assertThat(inTime(tls)).isEqualTo(Answer.NONE);
            assertThat(silent.count()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("can't be asked for where TLS is promised and nothing more happens")
    void hangsAfterStartTls() {
        try (Listener promising = Tls.AFTER_START_TLS.replaced(LdapDirectoryIT::promiseTls)) {
            assertThat(inTime(Tls.AFTER_START_TLS)).isEqualTo(Answer.NONE);
            assertThat(promising.count()).isEqualTo(1);
        }
    }

    /** An extended response (RFC 4511, 4.12) to the first message: success. */
    private static void promiseTls(Socket connection) throws IOException {
        connection.getOutputStream().write(HexFormat.of().parseHex("300c02010178070a010004000400"));
    }

    @Test
    @DisplayName("can't be asked for where the account that searches isn't let in")
    void searcherRefused() {
        LDAP.start(LOCALHOST);

        assertThat(Tls.AT_ONCE.directory(Map.of("bind.password", "wrong")).ask("lena", PASSWORD))
                .isEqualTo(Answer.NONE);
    }

    @Test
    @DisplayName("isn't asked for any more after three outages in a row")
    void breaker() {
        LdapDirectory directory = Tls.AT_ONCE.directory();
        try (Listener dismissive = LDAP.replaced(Manner.DISMISSIVE)) {
            for (int i = 0; i < 5; i++) {
                assertThat(directory.ask("lena", PASSWORD)).isEqualTo(Answer.NONE);
            }
            assertThat(dismissive.count()).isEqualTo(3);
        }
    }

    private static Answer inTime(Tls tls) {
        return assertTimeoutPreemptively(LIMITS_AND_MORE, () -> tls.directory().ask("lena", PASSWORD));
    }
}

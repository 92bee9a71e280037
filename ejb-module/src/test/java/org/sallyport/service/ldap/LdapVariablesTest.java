package org.sallyport.service.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sallyport.service.platform.StartRefused;

@DisplayName("What is said of an environment's directory")
class LdapVariablesTest {

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "sallyport.ldap.north-shore.url", "ldaps://directory.example",
            "sallyport.ldap.north-shore.people.base", "ou=people,dc=example"));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is its address and where people are; the rest has defaults")
    void defaults() {
        LdapSettings settings = read();

        assertThat(settings.host()).isEqualTo("directory.example");
        assertThat(settings.port()).isEqualTo(636);
        assertThat(settings.startTls()).isFalse();
        assertThat(settings.account()).isEmpty();
        assertThat(settings.authority()).isEmpty();
        assertThat(settings.people().filter().finding("ann")).hasToString("(uid=ann)");
        assertThat(settings.limits()).isEqualTo(new LdapSettings.Limits(Duration.ofSeconds(3), Duration.ofSeconds(5)));
    }

    @Test
    @DisplayName("can be a plain address where StartTLS follows")
    void startTls() {
        set("url", "ldap://directory.example:1389");
        set("starttls", "true");

        assertThat(read().port()).isEqualTo(1389);
        assertThat(read().startTls()).isTrue();
        set("url", "ldap://directory.example");
        assertThat(read().port()).isEqualTo(389);
    }

    @Test
    @DisplayName("can have a password in a file that is its owner's alone, and shows it nowhere")
    void passwordOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "open sesame\n");
        set("bind.dn", "cn=sallyport,dc=example");
        set("bind.password.file", file.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::read).isInstanceOf(StartRefused.class).hasMessageContaining("chmod 600");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(read().account()).contains(new LdapSettings.Account("cn=sallyport,dc=example", "open sesame"));
        assertThat(read().toString()).doesNotContain("open sesame");
        Files.writeString(file, "\n");
        assertThatThrownBy(this::read).isInstanceOf(StartRefused.class).hasMessageContaining("is empty");
    }

    @ParameterizedTest
    @DisplayName("refuses the start where it can't serve, in one line that doesn't repeat it")
    @CsvSource({
        "url, ldap://directory.example, in the clear",
        "url, http://directory.example, must be ldaps://",
        "url, ldaps://directory.example/dc=example, and nothing else",
        "url, ldaps://ann:secret@directory.example, and nothing else",
        "url, ldaps:directory, must be ldaps://",
        "url, ldaps://%, is no address",
        "starttls, true, take one of them away",
        "starttls, yes, must be true or false",
        "bind.dn, 'cn=sallyport', go together",
        "bind.password, secret, go together",
        "people.base, people, is no name of an entry",
        "people.filter, (uid=ann), has no {login}",
        "people.filter, (uid={login}, is no filter",
        "connect.seconds, 0, must be 1 to 60",
        "answer.seconds, soon, must be 1 to 60",
    })
    void refuses(String name, String value, String why) {
        set(name, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sallyport.ldap.north-shore.")
                .hasMessageContaining(why)
                .hasMessageNotContaining("secret")
                .message()
                .hasLineCount(1);
    }

    @Test
    @DisplayName("refuses the start where the place of people is missing")
    void missing() {
        variables.remove("sallyport.ldap.north-shore.people.base");

        assertThatThrownBy(this::read).isInstanceOf(StartRefused.class).hasMessageContaining("is missing");
    }

    private void set(String name, String value) {
        variables.put("sallyport.ldap.north-shore." + name, value);
    }

    private LdapSettings read() {
        return new LdapVariables("north-shore", name -> Optional.ofNullable(variables.get(name))).read();
    }
}

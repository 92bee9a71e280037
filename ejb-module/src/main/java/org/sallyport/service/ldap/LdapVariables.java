package org.sallyport.service.ldap;

import com.unboundid.ldap.sdk.DN;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.sallyport.service.platform.SecretFile;
import org.sallyport.service.platform.StartRefused;

/** The variables {@code sallyport.ldap.<environment>.…} of one environment. What can't serve refuses the start. */
final class LdapVariables {

    private static final int PLAIN_PORT = 389;
    private static final int TLS_PORT = 636;
    private static final int LONGEST_SECONDS = 60;

    private final String prefix;
    private final Function<String, Optional<String>> variables;

    LdapVariables(String environmentKey, Function<String, Optional<String>> variables) {
        this.prefix = "sallyport.ldap." + environmentKey;
        this.variables = variables;
    }

    LdapSettings read() {
        URI url = url();
        boolean startTls = isOn(".starttls");
        boolean tls = "ldaps".equals(url.getScheme());
        if (tls == startTls) {
            throw refusal(
                    ".url",
                    tls
                            ? "is ldaps:// and .starttls is on; take one of them away"
                            : "would send passwords in the clear; write ldaps://, or set .starttls to true");
        }
        return new LdapSettings(
                url.getHost(),
                url.getPort() > 0 ? url.getPort() : tls ? TLS_PORT : PLAIN_PORT,
                startTls,
                find(".ca.file").map(Path::of),
                account(),
                new LdapSettings.People(base(), filter()),
                new LdapSettings.Limits(seconds(".connect.seconds", 3), seconds(".answer.seconds", 5)));
    }

    private URI url() {
        try {
            URI url = URI.create(require(".url"));
            boolean complete =
                    url.getHost() != null && ("ldap".equals(url.getScheme()) || "ldaps".equals(url.getScheme()));
            if (complete && url.getRawPath().isEmpty() && url.getRawUserInfo() == null && url.getRawQuery() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw refusal(".url", "is no address; write ldaps://host or ldaps://host:port");
        }
        throw refusal(".url", "must be ldaps://host or ldaps://host:port and nothing else");
    }

    private Optional<LdapSettings.Account> account() {
        Optional<String> dn = find(".bind.dn");
        Optional<String> password = password();
        if (dn.isPresent() != password.isPresent()) {
            throw refusal(
                    ".bind.dn", "and its password (.bind.password, or its file) go together; set both or neither");
        }
        return dn.flatMap(name -> password.map(secret -> new LdapSettings.Account(dn(".bind.dn", name), secret)));
    }

    private Optional<String> password() {
        Optional<String> given = find(".bind.password");
        Optional<String> file = find(".bind.password.file");
        if (given.isPresent() && file.isPresent()) {
            throw refusal(".bind.password", "and .bind.password.file are both set; take one of them away");
        }
        Optional<String> password = given.or(() -> file.map(
                name -> new SecretFile("the file of " + prefix + ".bind.password", Path.of(name)).firstLine()));
        if (password.filter(String::isEmpty).isPresent()) {
            throw refusal(".bind.password", "is empty, by which nobody is anybody");
        }
        return password;
    }

    private String base() {
        return dn(".people.base", require(".people.base"));
    }

    private LoginFilter filter() {
        try {
            return LoginFilter.of(find(".people.filter").orElse("(uid=" + LoginFilter.PLACE + ")"));
        } catch (IllegalArgumentException e) {
            throw refusal(".people.filter", e.getMessage() + "; write one like (uid=" + LoginFilter.PLACE + ")");
        }
    }

    private String dn(String name, String value) {
        if (value.isBlank() || !DN.isValidDN(value)) {
            throw refusal(name, "is no name of an entry; write one like ou=people,dc=harbor,dc=example");
        }
        return value;
    }

    private boolean isOn(String name) {
        String value = find(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw refusal(name, "must be true or false");
        }
        return value.equals("true");
    }

    private Duration seconds(String name, int otherwise) {
        String value = find(name).orElse(Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,3}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LONGEST_SECONDS) {
            throw refusal(name, "must be 1 to " + LONGEST_SECONDS);
        }
        return Duration.ofSeconds(Integer.parseInt(value));
    }

    private Optional<String> find(String name) {
        return variables.apply(prefix + name);
    }

    private String require(String name) {
        return find(name).orElseThrow(() -> refusal(name, "is missing"));
    }

    /** Never with the value: it may be a password at the wrong place. */
    private StartRefused refusal(String name, String why) {
        return new StartRefused(prefix + name + " " + why);
    }
}

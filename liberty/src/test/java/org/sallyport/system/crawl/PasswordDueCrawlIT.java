package org.sallyport.system.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.UnpackedEar;
import org.sallyport.system.harness.WebClient;

@DisplayName("Who must change the password reaches nothing but that")
@TestInstance(PER_CLASS)
class PasswordDueCrawlIT {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final String CHANGE = "/sallyport/account/password";

    private final Bench bench = Bench.ON_POSTGRES;
    private final Person person = bench.somebody();
    private final WebClient browser = bench.server().browserless();
    private Set<String> addresses;
    private String bearer;

    @BeforeAll
    void owesTheChange() throws Exception {
        addresses = Addresses.of(UnpackedEar.into("crawl-with-a-change-due"));
        browser.signIn(person);
        browser.answer(person.app().freshCode());
        RestClient rest = bench.rest();
        bearer = rest.session(person);
        Bench.postgres().change("update staff_user set password_change_due = true where login = ?", person.login());
    }

    @Test
    void leadsToTheChangeFromEverywhere() {
        Credential session = Credential.header("a session", "Cookie", browser.cookieHeader());

        assertThat(opened(session)).isEmpty();
        assertThat(browser.get("/account/password").status()).as("to the end").isEqualTo(200);
        assertThat(browser.get("/account").location()).contains(CHANGE);
    }

    @Test
    @DisplayName("Over REST a session that there was is none any more")
    void opensNothingOverRest() {
        assertThat(opened(Credential.header("a token", "Authorization", "Bearer " + bearer)))
                .isEmpty();
        assertThat(bench.rest().get("/session", bearer).status()).isEqualTo(401);
    }

    private List<String> opened(Credential credential) {
        List<String> opened = new ArrayList<>();
        for (String address :
                addresses.stream().filter(Addresses::isTheProducts).toList()) {
            for (String method : METHODS) {
                Attempt attempt = new Attempt(credential, method, address, address);
                Reply reply = attempt.on(bench.server());
                if (!attempt.isFine(reply) && !isTheChange(address, reply)) {
                    opened.add(method + " " + address + " " + reply.status());
                }
            }
        }
        return opened;
    }

    private static boolean isTheChange(String address, Reply reply) {
        return reply.header("Location").filter(CHANGE::equals).isPresent()
                || (reply.status() == 200 && address.equals(CHANGE));
    }
}

package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.WebClient;

@DisplayName("One's own security history, on its page")
@ParameterizedClass
@EnumSource(Bench.class)
class ActivityIT {

    private static final String HISTORY = "/account/security/activity";
    private static final Pattern OLDER =
            Pattern.compile("href=\"/sallyport(/account/security/activity\\?after=[^\"]+)\"");

    @Parameter
    Bench bench;

    private Person person;
    private WebClient browser;

    @BeforeEach
    void isSignedIn() {
        person = bench.somebody();
        browser = bench.server().browserless();
        browser.signIn(person);
        browser.answer(person.app().freshCode());
    }

    @Test
    @DisplayName("tells what happened and why, and where to go when it wasn't oneself")
    void tellsWhatHappened() {
        Page page = browser.get(HISTORY);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence(
                        "Signed in with a code",
                        "Gave the right password, and was asked for a code",
                        "The device was not remembered, so a code was asked for.")
                .contains("In a browser, from 127.0.0.1", "/account/devices?confirm=sign-out-elsewhere");
        assertThat(browser.get("/account/security").body()).contains("/sallyport" + HISTORY);
    }

    @Test
    @DisplayName("goes on by key, and takes any other key for the beginning")
    void pagesByKey() {
        for (int i = 0; i < 26; i++) {
            bench.rest().signIn(person);
        }
        String older = OLDER.matcher(browser.get(HISTORY).body())
                .results()
                .map((MatchResult link) -> link.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(browser.get(older).body())
                .contains("Signed in with a code", "Back to the newest")
                .doesNotContain("Show older activity");
        assertThat(browser.get(HISTORY + "?after=x").body()).contains("Show older activity");
    }
}

package org.sallyport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.EVE;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Servers;

@DisplayName("A case worker signs in with a password and a code")
class BrowserJourneyIT {

    private static Chromium chromium;

    private final LibertyServer sample = Servers.sampleOnDerby();
    private final Bench bench = Bench.ON_DERBY;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    @DisplayName("C-10, C-12, C-13: ben, with the code of his app")
    void benSignsIn() {
        try (Visitor ben = chromium.visit(sample, Look.DESK)) {
            SignInPage.opened(ben, "harbor").signIn(BEN);
            assertThat(ben.path()).isEqualTo("/sign-in/code");
            new CodePage(ben).enter(BEN.app().freshCode());
            assertThat(ben.path()).isEqualTo("/account");
            assertThat(ben.page().locator("h1")).containsText("Welcome");
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesAllTheWayAndOutAgain(Look look) {
        Person person = bench.somebody();
        try (Visitor visitor = chromium.visit(bench.server(), look)) {
            SignInPage signIn = SignInPage.opened(visitor, "bench");
            visitor.inspect("sign-in");
            signIn.signIn(person.knowing("wrong horse"));
            assertThat(signIn.refusal()).containsText("could not sign you in");
            visitor.inspect("sign-in-refused");
            signIn.signIn(person);

            CodePage code = new CodePage(visitor);
            assertThat(visitor.path()).isEqualTo("/sign-in/code");
            code.askWhy();
            visitor.inspect("code");
            code.enter(person.app().wrongCode());
            assertThat(code.refusal()).containsText("did not work");
            visitor.inspect("code-refused");
            String right = person.app().freshCode();
            code.enter(right.substring(0, 3) + " " + right.substring(3));

            assertThat(visitor.path()).isEqualTo("/account");
            visitor.inspect("account");
            new AccountPage(visitor).signOut();
            assertThat(visitor.path()).isEqualTo("/session-ended");
            visitor.inspect("session-ended");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C-73, C-75: eve is told what is due, and gets nowhere else")
    void eveIsStoppedAtTheSetUp(Look look) {
        try (Visitor eve = chromium.visit(sample, look)) {
            SignInPage.opened(eve, "quay").signIn(EVE);
            assertThat(eve.path()).isEqualTo("/sign-in/set-up");
            eve.inspect("set-up");
            eve.open("/account");
            assertThat(eve.path()).isEqualTo("/sign-in/set-up");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsHelpAndLosesTheWay(Look look) {
        try (Visitor visitor = chromium.visit(sample, look)) {
            visitor.open("/sign-in");
            visitor.inspect("sign-in-without-organisation");
            visitor.page().getByText("Get help signing in").click();
            assertThat(visitor.path()).isEqualTo("/sign-in/help");
            visitor.inspect("help");
            SignInPage.opened(visitor, "harbor").signIn(BEN.called("").knowing(""));
            visitor.inspect("sign-in-empty");
            assertThat(visitor.open("/sign-in/;x=1").status()).isEqualTo(400);
            visitor.inspect("unreadable");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isToldThatThereIsNoSuchPage(Look look) {
        Person person = bench.somebody();
        try (Visitor visitor = chromium.visit(bench.server(), look)) {
            SignInPage.opened(visitor, "bench").signIn(person);
            new CodePage(visitor).enter(person.app().freshCode());
            assertThat(visitor.open("/no-such-page").status()).isEqualTo(404);
            visitor.inspect("no-such-page");
        }
    }

    @Test
    void signsInWithoutJavaScript() {
        Person person = bench.somebody();
        try (Visitor visitor = chromium.visitWithoutJavaScript(bench.server(), Look.PHONE)) {
            SignInPage.opened(visitor, "bench").signIn(person.knowing("wrong horse"));
            new SignInPage(visitor).signIn(person);
            new CodePage(visitor).cancel();
            assertThat(visitor.path()).isEqualTo("/session-ended");

            SignInPage.opened(visitor, "bench").signIn(person);
            new CodePage(visitor).enter("12345");
            assertThat(visitor.path()).isEqualTo("/sign-in/code");
            new CodePage(visitor).enter(person.app().freshCode());
            assertThat(visitor.path()).isEqualTo("/account");
            new AccountPage(visitor).signOut();
            assertThat(visitor.path()).isEqualTo("/session-ended");
        }
    }
}

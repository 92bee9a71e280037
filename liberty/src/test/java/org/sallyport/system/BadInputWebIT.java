package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.WebClient;

@DisplayName("What people and other sites send to the pages")
class BadInputWebIT {

    private static final String ACCOUNT = "/sallyport/account";
    private static final String CODE = "/sallyport/sign-in/code";

    private final Person person = Bench.ON_DERBY.somebody();
    private final WebClient browser = Bench.ON_DERBY.server().browserless();

    static Stream<UnaryOperator<String>> waysToTypeACode() {
        return Stream.of(
                code -> code,
                code -> " " + code + " ",
                code -> code.substring(0, 3) + " " + code.substring(3),
                code -> code.substring(0, 3) + "-" + code.substring(3),
                code -> code.substring(0, 3) + "\u00a0" + code.substring(3),
                code -> code.substring(0, 2) + "\u2011" + code.substring(2, 4) + "\u2013" + code.substring(4),
                code -> inScript(code, '\u0660'),
                code -> inScript(code, '\u06f0'),
                code -> inScript(code, '\u0966'),
                code -> inScript(code, '\uff10'));
    }

    private static String inScript(String code, char zero) {
        return code.chars()
                .map(digit -> digit - '0' + zero)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @MethodSource("waysToTypeACode")
    @DisplayName("A-035: spaces, hyphens and other scripts' digits are fine")
    void takesACodeAsPeopleTypeIt(UnaryOperator<String> typed) {
        assertThat(browser.signIn(person).location()).contains(CODE);

        Page answer = browser.answer(typed.apply(person.app().freshCode()));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).contains(ACCOUNT);
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "12345", "1234567", "12345a", "+12345", "1e5", "12345.0", "<b>", "1234567890123456"})
    @DisplayName("A-035: what can't be a code is said to be none, and counted nowhere")
    void saysWhatIsNoCode(String typed) {
        browser.signIn(person);
        for (int i = 0; i < 6; i++) {
            assertThat(browser.answer(typed).status()).isEqualTo(422);
        }

        assertThat(browser.answer(person.app().freshCode()).location()).contains(ACCOUNT);
    }

    @Test
    @DisplayName("A-008: a login of 10,000 characters")
    void refusesAVeryLongLogin() {
        Page page = browser.signIn(person.called("x".repeat(10_000)));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Error:");
    }

    @Test
    void refusesEmptyFields() {
        Form form = signInForm();

        assertThat(browser.submit(form.with("login", "").with("password", "")).status())
                .isEqualTo(422);
        assertThat(browser.submit(form).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("A-012: login=a&login=b is neither")
    void refusesAFieldThatComesTwice() {
        Form form = signInForm().with("login", person.login()).with("password", person.password());

        assertThat(browser.submit(form.also("login", "somebody-else")).status()).isEqualTo(400);
        assertThat(browser.submit(form.also("login", person.login())).status()).isEqualTo(400);
        assertThat(browser.submit(form.to("/sallyport/sign-in?login=somebody-else"))
                        .status())
                .isEqualTo(400);
        assertThat(browser.get("/account").location())
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sallyport/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "u0%00", "%ff", "%c0%af", "%ed%a0%80", "%", "%4", "%zz"})
    @DisplayName("A-011: NUL, half a character, no UTF-8, no encoding")
    void refusesAFieldThatIsNoText(String encoded) {
        String token = signInForm().value("formToken");

        Page page = browser.send(browser.to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "formToken=" + token + "&environment=bench&password=p&login=" + encoded)));

        assertThat(page.status()).isEqualTo(400);
    }

    @Test
    @DisplayName("A-015: credentials in an address are not read, and not repeated")
    void takesNoCredentialsFromAnAddress() {
        Page page = browser.get("/sign-in?environment=bench&login=%s&password=In-An-Address".formatted(person.login()));

        assertThat(page.status()).isEqualTo(405);
        assertThat(page.body()).doesNotContain("In-An-Address");
        assertThat(browser.cookies()).doesNotContainKey("__Host-sallyport");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/account/../../evil",
                "/%2f%2fevil.example",
                "/account\r\nX-Evil: 1",
                "@evil.example",
                "http:evil.example",
                "/account#//evil.example"
            })
    @DisplayName("Return addresses that leave the site lead to the start page")
    void staysOnTheSiteAfterwards(String elsewhere) {
        Form form = signInForm()
                .with("return", elsewhere)
                .with("login", person.login())
                .with("password", person.password());
        assertThat(browser.submit(form).location()).contains(CODE);

        Form code = browser.get("/sign-in/code").form("code").with("return", elsewhere);
        Page signedIn = browser.submit(code.with("code", person.app().freshCode()));

        assertThat(signedIn.location()).contains(ACCOUNT);
        assertThat(signedIn.reply().header("Location").orElseThrow()).doesNotContain("evil");
        assertThat(signedIn.reply().headers()).doesNotContainKey("X-Evil");
    }

    @Test
    @DisplayName("A-180: a form without this browser's token for this form changes nothing")
    void refusesAFormThatIsNotItsOwn() {
        Form typed = signInForm().with("login", person.login()).with("password", person.password());
        String anothers = Bench.ON_DERBY
                .server()
                .browserless()
                .get("/sign-in?environment=bench")
                .form("login")
                .value("formToken");
        browser.signIn(person);
        Form code = browser.get("/sign-in/code")
                .form("code")
                .with("code", person.app().freshCode());

        assertThat(browser.submit(typed.without("formToken")).status()).isEqualTo(403);
        assertThat(browser.submit(typed.with("formToken", "")).status()).isEqualTo(403);
        assertThat(browser.submit(typed.with("formToken", anothers)).status()).isEqualTo(403);
        assertThat(browser.submit(typed.with("formToken", code.value("formToken")))
                        .status())
                .as("of another form")
                .isEqualTo(403);
        assertThat(browser.submit(code.without("formToken")).status()).isEqualTo(403);
        assertThat(browser.submit(typed).status())
                .as("made before the password was right")
                .isEqualTo(403);
        assertThat(browser.submit(code).location()).as("its own").contains(ACCOUNT);
    }

    static Stream<Map<String, String>> headersOfAnotherSite() {
        return Stream.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "http://localhost"),
                Map.of("Origin", "http://localhost.evil.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "none"));
    }

    @ParameterizedTest
    @MethodSource("headersOfAnotherSite")
    @DisplayName("A-180: a request that another site has caused changes nothing")
    void refusesWhatAnotherSiteSends(Map<String, String> headers) {
        Form form = signInForm().with("login", person.login()).with("password", person.password());
        assertThat(browser.submit(form, headers).status()).isEqualTo(403);

        browser.submit(form);
        Form code = browser.get("/sign-in/code")
                .form("code")
                .with("code", person.app().freshCode());
        assertThat(browser.submit(code, headers).status()).isEqualTo(403);
        assertThat(browser.submit(code).location()).contains(ACCOUNT);

        Form signOut = browser.get("/account").form("formToken");
        assertThat(browser.submit(signOut, headers).status()).isEqualTo(403);
        assertThat(browser.get("/account").status()).as("still signed in").isEqualTo(200);
    }

    @Test
    @DisplayName("A-192: more than a form can hold")
    void refusesALargeForm() {
        Form form = signInForm().with("login", "x".repeat(1024 * 1024));

        assertThat(browser.submit(form).status()).isIn(400, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/json", "nonsense"})
    void takesNothingButForms(String type) {
        String token = signInForm().value("formToken");

        Page page = browser.send(browser.to("/sign-in")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("formToken=" + token + "&environment=bench&login=u0&password=p")));

        assertThat(page.status()).isEqualTo(415);
    }

    private Form signInForm() {
        return browser.get("/sign-in?environment=bench").form("login");
    }
}

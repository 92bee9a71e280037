package org.sallyport.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTest {

    private static final Visitor NOBODY = new Visitor(() -> false, () -> false, () -> false, Optional::empty);
    private static final Visitor LAPSED = new Visitor(() -> false, () -> false, () -> true, Optional::empty);
    private static final Visitor CODE_DUE = owing(Page.CODE);
    private static final Visitor SET_UP_DUE = owing(Page.SET_UP);
    private static final Visitor SIGNED_IN = new Visitor(() -> true, () -> false, () -> true, Optional::empty);
    private static final Visitor PASSWORD_DUE = new Visitor(() -> true, () -> true, () -> true, Optional::empty);

    /** Also with a session that is over, as after it was asked again (D-35). */
    private static Visitor owing(Page step) {
        return new Visitor(() -> false, () -> false, () -> true, () -> Optional.of(step));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/help", "/session-ended", "/assets/pages.css"})
    void letsNobodyReadWhatIsOpen(String path) {
        assertThat(NOBODY.detour(path, "", true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/cancel", "/sign-out"})
    void letsNobodyPostTheWayInAndOut(String path) {
        assertThat(NOBODY.detour(path, "", false)).isEmpty();
    }

    /** Listed or not, there or not: the answer doesn't tell. */
    @ParameterizedTest
    @CsvSource({
        "/, /sign-in",
        "/account, /sign-in?return=/account",
        "/account/security, /sign-in?return=/account/security",
        "/admin, /sign-in?return=/admin",
        "/nothing/here, /sign-in?return=/nothing/here",
        "/sign-in/, /sign-in",
        "/sign-in/another-way, /sign-in",
        "/sign-in/code, /sign-in",
        "/sign-in/set-up, /sign-in"
    })
    void leadsNobodyToTheSignInPage(String path, String elsewhere) {
        assertThat(NOBODY.detour(path, "", true)).contains(elsewhere);
    }

    @ParameterizedTest
    @CsvSource({"/account, /session-ended?return=/account", "/sign-in/code, /session-ended"})
    void tellsNobodyThatWhatWasSentIsLost(String path, String elsewhere) {
        assertThat(NOBODY.detour(path, "", false)).contains(elsewhere);
    }

    @ParameterizedTest
    @CsvSource({
        "/account, /session-ended?return=/account",
        "/account/devices, /session-ended?return=/account/devices",
        "/, /session-ended"
    })
    void tellsWhoeverWasSignedInThatThisHasEnded(String path, String elsewhere) {
        assertThat(LAPSED.detour(path, "", true)).contains(elsewhere);
        assertThat(LAPSED.detour(path, "", false)).contains(elsewhere);
        assertThat(LAPSED.detour("/sign-in", "", true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/account/devices", "/account/stay", "/admin/users", "/nothing/here"})
    void leadsWhoMustChangeThePasswordToThat(String path) {
        assertThat(PASSWORD_DUE.detour(path, "", true)).contains("/account/password");
        assertThat(PASSWORD_DUE.detour(path, "", false)).contains("/account/password");
    }

    @Test
    void letsWhoMustChangeThePasswordDoItOrLeave() {
        assertThat(PASSWORD_DUE.detour("/account/password", "", true)).isEmpty();
        assertThat(PASSWORD_DUE.detour("/account/password", "", false)).isEmpty();
        assertThat(PASSWORD_DUE.detour("/sign-out", "", false)).isEmpty();
        assertThat(PASSWORD_DUE.detour("/sign-in", "", true)).contains("/account/password");
        assertThat(PASSWORD_DUE.detour("/sign-in/code", "", true)).contains("/account/password");
    }

    /** a half-finished sign-in gets nowhere but to the step that is due. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/account/security", "/admin/users", "/nothing/here", "/sign-in/set-up"})
    void leadsWhoOwesACodeToTheCodePage(String path) {
        assertThat(CODE_DUE.detour(path, "", true)).contains("/sign-in/code");
        assertThat(CODE_DUE.detour(path, "", false)).contains("/sign-in/code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/admin/users", "/nothing/here", "/sign-in/code"})
    void leadsWhoMustSetUpToTheSetUpPage(String path) {
        assertThat(SET_UP_DUE.detour(path, "", true)).contains("/sign-in/set-up");
        assertThat(SET_UP_DUE.detour(path, "", false)).contains("/sign-in/set-up");
    }

    @Test
    void letsAHalfSignInReachItsStepAndTheWayOut() {
        assertThat(CODE_DUE.detour("/sign-in/code", "", false)).isEmpty();
        assertThat(SET_UP_DUE.detour("/sign-in/set-up", "", true)).isEmpty();
        assertThat(CODE_DUE.detour("/sign-in/cancel", "", false)).isEmpty();
        assertThat(CODE_DUE.detour("/sign-out", "", false)).isEmpty();
        assertThat(CODE_DUE.detour("/sign-in/help", "", true)).isEmpty();
        assertThat(CODE_DUE.detour("/sign-in", "", true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/admin/users", "/nothing/here", "/session-ended", "/sign-in/help"})
    void letsThoseSignedInGoOn(String path) {
        assertThat(SIGNED_IN.detour(path, "", true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/sign-in/code", "/sign-in/set-up"})
    void leadsThoseSignedInPastTheDoor(String path) {
        assertThat(SIGNED_IN.detour(path, "", true)).contains("/account");
    }

    /** somebody else signs in where another is still signed in. */
    @Test
    void letsAnotherPersonSignInOverTheFirst() {
        assertThat(SIGNED_IN.detour("/sign-in", "", false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "after=saving, /sign-in?return=/admin/users%3Fafter%3Dsaving",
        "q=a%20b, /sign-in?return=/admin/users",
        "'', /sign-in?return=/admin/users"
    })
    void leadsBackToTheVeryListWhereItsAddressIsPlain(String query, String elsewhere) {
        assertThat(NOBODY.detour("/admin/users", query, true)).contains(elsewhere);
    }
}

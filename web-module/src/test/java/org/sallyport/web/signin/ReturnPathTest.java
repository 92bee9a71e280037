package org.sallyport.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** signing in leads to a page of ours or to the start page, wherever a link wanted it to lead. */
class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/security",
                "/admin/users?state=ACTIVE&page=2",
                "/admin/users/7f3a-1",
                "/sign-inside",
                "/apiary"
            })
    void believesAPageOfOurs(String path) {
        assertThat(ReturnPath.of(path)).contains(new ReturnPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "account",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/account//evil.example",
                "https://evil.example",
                "https:/evil.example",
                "javascript:alert(1)",
                "/javascript:alert(1)",
                "data:text/html,x",
                "/%2fevil.example",
                "/%5cevil.example",
                "/account%0d%0aSet-Cookie:x=y",
                "/account\r\nSet-Cookie: x=y",
                "/\tevil.example",
                " /account",
                "/account ",
                "/account\u0000",
                "/@evil.example",
                "/account@evil.example",
                "/../evil",
                "/account/../../evil",
                "/./account",
                "/account;x=y",
                "/account#x",
                "/account?next=//evil.example",
                "/account?a?b",
                "/ассount"
            })
    void refusesWhatCouldLeadElsewhere(String path) {
        assertThat(ReturnPath.of(path)).isEmpty();
        assertThat(ReturnPath.orDefault(path).path()).isEqualTo("/account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/code",
                "/sign-in?environment=harbor",
                "/sign-out",
                "/session-ended",
                "/api/v1/session",
                "/assets/pages.css"
            })
    void leadsNobodyInCirclesNorToWhatIsNoPage(String path) {
        assertThat(ReturnPath.of(path)).isEmpty();
    }

    @Test
    void isShort() {
        assertThat(ReturnPath.of("/" + "a".repeat(199))).isPresent();
        assertThat(ReturnPath.of("/" + "a".repeat(200))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/account, ?return=/account",
        "/admin/users?state=ACTIVE&page=2, ?return=/admin/users%3Fstate%3DACTIVE%26page%3D2"
    })
    void travelsInAQuery(String path, String query) {
        assertThat(new ReturnPath(path).asQuery()).isEqualTo(query);
    }
}

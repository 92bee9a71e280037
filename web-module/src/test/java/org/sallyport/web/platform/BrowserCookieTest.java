package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserCookieTest {

    private static final String NAME = "__Host-sallyport";

    @Test
    void readsTheOneCookieOfThatName() {
        HttpServletRequest request = sending(new Cookie("__Host-sallyport-signin", "x"), new Cookie(NAME, "aZ_9-"));

        assertThat(BrowserCookie.SESSION.read(request)).contains("aZ_9-");
    }

    @Test
    void readsNothingWhereThereIsNothing() {
        assertThat(BrowserCookie.SESSION.read(sending())).isEmpty();
        assertThat(BrowserCookie.SESSION.read(sending((Cookie[]) null))).isEmpty();
        assertThat(BrowserCookie.SESSION.isMissing(sending())).isTrue();
    }

    /** a cookie that another host or port has slipped in beside ours. */
    @Test
    void believesNeitherOfTwoCookiesOfOneName() {
        HttpServletRequest request = sending(new Cookie(NAME, "ours"), new Cookie(NAME, "planted"));

        assertThat(BrowserCookie.SESSION.read(request)).isEmpty();
        assertThat(BrowserCookie.SESSION.isMissing(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "../x", "é", "a.b"})
    void readsNoValueThatItNeverGives(String value) {
        assertThat(BrowserCookie.SESSION.read(sending(new Cookie(NAME, value)))).isEmpty();
    }

    @Test
    void readsNoEndlessValue() {
        assertThat(BrowserCookie.SESSION.read(sending(new Cookie(NAME, "a".repeat(128)))))
                .isPresent();
        assertThat(BrowserCookie.SESSION.read(sending(new Cookie(NAME, "a".repeat(129)))))
                .isEmpty();
    }

    /** */
    @ParameterizedTest
    @EnumSource
    void isForThisHostAloneAndForNoScript(BrowserCookie kind) {
        List<Cookie> given = new ArrayList<>();
        kind.give(collecting(given), "value");
        kind.takeBack(collecting(given));

        assertThat(given).hasSize(2).allSatisfy(cookie -> {
            assertThat(cookie.getName()).startsWith("__Host-");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
            assertThat(cookie.getSecure()).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        });
        assertThat(given.get(1).getMaxAge()).isZero();
    }

    private static HttpServletRequest sending(Cookie... cookies) {
        return stub(HttpServletRequest.class, argument -> cookies);
    }

    private static HttpServletResponse collecting(List<Cookie> given) {
        return stub(HttpServletResponse.class, argument -> {
            given.add((Cookie) argument);
            return null;
        });
    }

    private interface Answer {
        Object to(Object argument);
    }

    /** A request or response of which only its cookies are asked for. */
    private static <T> T stub(Class<T> type, Answer answer) {
        Object stub = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(arguments == null ? null : arguments[0]));
        return type.cast(stub);
    }
}

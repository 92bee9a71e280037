package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.web.platform.RestRequestFilter.RestRequest;

class RestRequestFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=UTF-8",
                "application/json ; charset=\"utf-8\" "
            })
    void takesJsonInUtf8(String contentType) {
        assertThat(heard(Map.of("Content-Type", contentType)).getContentType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "Text/CSV; charset=UTF-8"})
    void takesFilesInUtf8(String contentType) {
        assertThat(heard(Map.of("Content-Type", contentType)).getContentType()).isEqualTo("text/csv");
    }

    /** What is neither is none of the types that a resource consumes, garbage included: 415. */
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "garbage",
                "a/b/c;;=",
                "text/plain",
                "text/csv;charset=utf-16",
                "text/csv;header=present",
                "text/json",
                "application/x-www-form-urlencoded",
                "application/problem+json",
                "application/json-patch+json",
                "application/jsonx",
                "application/json;charset=iso-8859-1",
                "application/json;charset=utf-16",
                "application/json;charset=utf-8;charset=utf-16",
                "application/json, text/plain",
                "*/*"
            })
    void takesNothingElse(@Nullable String contentType) {
        Map<String, String> headers = contentType == null ? Map.of() : Map.of("Content-Type", contentType);
        assertThat(heard(headers).getContentType()).isEqualTo("application/octet-stream");
        assertThat(heard(headers).getHeader("content-type")).isEqualTo("application/octet-stream");
    }

    @Test
    void hearsTheBearerTokenAndNoOtherHeader() {
        RestRequest request = heard(Map.of(
                "Authorization", "Bearer token",
                "Content-Type", "application/json",
                "Accept", ";;;garbage",
                "Accept-Language", "x;q=y",
                "Cookie", "__Host-sallyport=secret",
                "X-HTTP-Method-Override", "DELETE"));
        assertThat(Collections.list(request.getHeaderNames()))
                .containsExactlyInAnyOrder("Authorization", "Content-Type");
        assertThat(Collections.list(request.getHeaders("authorization"))).containsExactly("Bearer token");
        assertThat(Collections.list(request.getHeaders("Accept"))).isEmpty();
        assertThat(request.getHeader("Cookie")).isNull();
    }

    @Test
    void readsNoCookie() {
        assertThat(heard(Map.of()).getCookies()).isEmpty();
    }

    private static RestRequest heard(Map<String, String> headers) {
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sent.putAll(headers);
        return new RestRequest((HttpServletRequest) Proxy.newProxyInstance(
                RestRequestFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, arguments) -> switch (method.getName()) {
                    case "getContentType" -> sent.get("Content-Type");
                    case "getHeader" -> sent.get((String) arguments[0]);
                    case "getCookies" -> new Cookie[] {new Cookie("__Host-sallyport", "secret")};
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}

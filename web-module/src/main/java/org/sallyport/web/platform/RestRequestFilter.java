package org.sallyport.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Narrows what the REST API hears of a request to what it is about: the address, the body and the Bearer token. Cookies
 * and the languages and types that a caller would like have no say, and garbage in them no consequence: every answer is
 * JSON.
 */
@WebFilter(urlPatterns = "/api/v1/*", asyncSupported = true)
public class RestRequestFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new RestRequest(request), response);
    }

    static final class RestRequest extends HttpServletRequestWrapper {

        /** JAX-RS by itself lets any charset pass. */
        private static final Pattern TAKEN = Pattern.compile(
                " *(application/json|text/csv) *(; *charset=(utf-8|\"utf-8\") *)?", Pattern.CASE_INSENSITIVE);

        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        RestRequest(HttpServletRequest request) {
            super(request);
            String type = request.getContentType();
            Matcher taken = TAKEN.matcher(type == null ? "" : type);
            headers.put(
                    HttpHeaders.CONTENT_TYPE,
                    taken.matches() ? taken.group(1).toLowerCase(Locale.ROOT) : MediaType.APPLICATION_OCTET_STREAM);
            String credential = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (credential != null) {
                headers.put(HttpHeaders.AUTHORIZATION, credential);
            }
        }

        @Override
        public @Nullable String getContentType() {
            return headers.get(HttpHeaders.CONTENT_TYPE);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return headers.get(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String value = headers.get(name);
            return Collections.enumeration(value == null ? List.of() : List.of(value));
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(headers.keySet());
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[0];
        }
    }
}

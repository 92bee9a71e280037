package org.sallyport.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stylesheets, scripts and fonts: where they are, and how long a browser may keep them. */
@Named
@ApplicationScoped
public class Assets {

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final int HASH_DIGITS = 12;

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    @Inject
    ServletContext application;

    /** The address of {@code /assets/<file>}, which changes whenever the content does. */
    public String url(String file) {
        String path = "/assets/" + file;
        return application.getContextPath() + path + "?v=" + versions.computeIfAbsent(path, this::hash);
    }

    /** Only what was asked for under the version it has may be kept; a page never is. */
    String cachingOf(HttpServletRequest request) {
        String path = Addresses.path(request);
        String version = versions.get(path);
        // A font's name carries its release, because a stylesheet can't compute a hash.
        boolean fixed =
                path.endsWith(".woff2") || (version != null && ("v=" + version).equals(request.getQueryString()));
        return fixed ? FOREVER : "no-store";
    }

    private String hash(String path) {
        try (InputStream content = application.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("no such file: " + path);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}

package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an authenticator app takes from a QR code: the key with everything that belongs to it, in the "key URI format".
 *
 * @param uri exactly what the picture says
 * @param secret base32
 */
public record QrCode(
        String uri, String issuer, String account, String secret, String algorithm, int digits, int period) {

    /** Reads the one QR code of this picture, as a camera does. */
    public static QrCode read(Path picture) {
        try {
            Process zbarimg = new ProcessBuilder("zbarimg", "--nodbus", "-q", "--raw", picture.toString()).start();
            String text = new String(zbarimg.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (text.isEmpty() || text.contains("\n")) {
                throw new IllegalStateException("no QR code, or several: " + picture);
            }
            return of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An app that has scanned this picture. */
    public static AuthenticatorApp scan(Path picture) {
        return AuthenticatorApp.typed(read(picture).secret());
    }

    private static QrCode of(String uri) {
        URI otpauth = URI.create(Secrets.note(uri));
        if (!"otpauth".equals(otpauth.getScheme()) || !"totp".equals(otpauth.getHost())) {
            throw new IllegalArgumentException("not for a time-based app: " + otpauth.getScheme());
        }
        String label = otpauth.getPath().substring(1);
        Map<String, String> parameters = parameters(otpauth.getRawQuery());
        return new QrCode(
                uri,
                parameters.get("issuer"),
                label.substring(label.indexOf(':') + 1),
                Secrets.note(parameters.get("secret")),
                parameters.getOrDefault("algorithm", "SHA1"),
                Integer.parseInt(parameters.getOrDefault("digits", "6")),
                Integer.parseInt(parameters.getOrDefault("period", "30")));
    }

    private static Map<String, String> parameters(String query) {
        return Stream.of(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}

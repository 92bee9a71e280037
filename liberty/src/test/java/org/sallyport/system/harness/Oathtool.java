package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** The real oathtool, in the place of an authenticator app. */
public final class Oathtool {

    private Oathtool() {}

    /** The code that the key of this ASCII text shows at {@code instant}. */
    public static String code(String key, Instant instant) {
        String hex = Secrets.note(HexFormat.of().formatHex(key.getBytes(StandardCharsets.US_ASCII)));
        try {
            Process oathtool = new ProcessBuilder("oathtool", "--totp", "--now", "@" + instant.getEpochSecond(), hex)
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(oathtool.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (!answer.matches("[0-9]{6}")) {
                throw new IllegalStateException("oathtool says: " + answer);
            }
            return Secrets.note(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

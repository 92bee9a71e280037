package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The real oathtool, in the place of an authenticator app. */
public final class Oathtool {

    private Oathtool() {}

    /** A key, as oathtool takes it. */
    record Key(List<String> arguments) {

        static Key ofText(String ascii) {
            return new Key(List.of(
                    Secrets.note(HexFormat.of().formatHex(Secrets.note(ascii).getBytes(StandardCharsets.US_ASCII)))));
        }

        static Key ofBase32(String secret) {
            return new Key(List.of("--base32", Secrets.note(secret)));
        }
    }

    /** The code that {@code key} shows at {@code instant}. */
    static String code(Key key, Instant instant) {
        List<String> command = new ArrayList<>(List.of("oathtool", "--totp", "--now", "@" + instant.getEpochSecond()));
        command.addAll(key.arguments());
        try {
            Process oathtool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
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

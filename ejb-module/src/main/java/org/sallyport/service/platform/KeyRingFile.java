package org.sallyport.service.platform;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The key ring on disk: {@code {"keys": [{"kid": "…", "created": "…", "key": "base64 of 32 bytes"}, …]}}, the active key
 * first, readable by its owner only, the same on every node.
 */
final class KeyRingFile {

    /** What a column holds, and stands before the colon of a sealed secret. */
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final Path file;

    KeyRingFile(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    KeyRing read() {
        byte[] ring = new SecretFile("the key ring", file).read();
        try (JsonReader json = Json.createReader(new ByteArrayInputStream(ring))) {
            Map<String, byte[]> keys = new LinkedHashMap<>();
            for (JsonObject entry : json.readObject().getJsonArray("keys").getValuesAs(JsonObject.class)) {
                byte[] key = Base64.getDecoder().decode(entry.getString("key"));
                if (!KEY_ID.matcher(entry.getString("kid")).matches()
                        || keys.put(entry.getString("kid"), key) != null) {
                    throw unreadable();
                }
            }
            if (keys.isEmpty() || keys.values().stream().anyMatch(key -> key.length != KeyRing.KEY_BYTES)) {
                throw unreadable();
            }
            return new KeyRing(keys.keySet().iterator().next(), keys);
        } catch (JsonException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            // What was read is not part of the message, nor its cause: it may be a key.
            throw unreadable();
        }
    }

    /** Makes a ring of one new key; only ever beside sample data. */
    void create(Randomness randomness, Instant now) {
        JsonObject key = Json.createObjectBuilder()
                .add("kid", now.toString().substring(0, 10))
                .add("created", now.toString())
                .add("key", Base64.getEncoder().encodeToString(randomness.bytes(KeyRing.KEY_BYTES)))
                .build();
        String ring = Json.createObjectBuilder()
                .add("keys", Json.createArrayBuilder().add(key))
                .build()
                .toString();
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // A temporary file is its owner's alone on every file system, and a move leaves no half a ring.
            Path written = Files.writeString(Files.createTempFile(folder, "keyring", ".json"), ring);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefused("the key ring " + file + " can't be written; make its folder writable", e);
        }
    }

    private StartRefused unreadable() {
        return new StartRefused("the key ring " + file
                + " isn't a key ring; put the right file back (docs/configuration.md says what it looks like)");
    }
}

package org.sallyport.web.platform;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The published description of the API. Its paths stand in lines of their own and its examples are JSON. */
public final class OpenApi {

    private static final Path FILE = Path.of("src/main/webapp/META-INF/openapi.yaml");
    private static final Pattern PATH_OR_METHOD =
            Pattern.compile("(?m)^(?:  (/\\S+)|    (get|post|put|patch|delete)):$");

    private OpenApi() {}

    public static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For example {@code POST /api/v1/sign-ins}. */
    static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        String path = "";
        Matcher line = PATH_OR_METHOD.matcher(text());
        while (line.find()) {
            if (line.group(1) != null) {
                path = line.group(1);
            } else {
                operations.add(line.group(2).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return operations;
    }

    public static JsonObject example(String name) {
        Pattern value = Pattern.compile("(?m)^    " + name + ":\\n      value:\\s+(\\{(?:.*\\n(?=       ))*.*)$");
        Matcher example = value.matcher(text());
        if (!example.find()) {
            throw new AssertionError("no example " + name);
        }
        return json(example.group(1));
    }

    public static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}

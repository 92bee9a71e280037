package org.sallyport.web.platform;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/**
 * Reads a JSON object and refuses everything that two readers might take differently, or that costs more to read than
 * any answer is worth. Knows no member by name: that is {@link JsonBody}.
 */
public final class StrictJson {

    static final int MAX_BYTES = 16 * 1024;

    /** The outermost object counts as one. */
    static final int MAX_DEPTH = 8;

    /** All that fits a {@code long} whatever the digits. Nothing in the contract is a fraction. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser parser;
    private int depth;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Takes at most one byte more than is allowed, whatever length was announced.
     *
     * @throws MalformedBody when it isn't one JSON object within the limits
     */
    public static JsonBody read(InputStream body) {
        return read(text(body));
    }

    /** Reads what a page has made of its fields, whose size {@link FormGuard} has bounded. */
    public static JsonBody read(JsonObject document) {
        return read(document.toString());
    }

    private static JsonBody read(String json) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(json))) {
            return new StrictJson(parser).document();
        } catch (JsonException | NoSuchElementException e) {
            throw new MalformedBody("The body isn't JSON.", e);
        }
    }

    private static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new MalformedBody("The body is over " + MAX_BYTES + " bytes.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedBody("The body isn't UTF-8.", e);
        } catch (IOException e) {
            throw new MalformedBody("The body ended early.", e);
        }
    }

    private JsonBody document() {
        if (parser.next() != Event.START_OBJECT) {
            throw new MalformedBody("The body must be an object.");
        }
        JsonBody document = object("");
        if (parser.hasNext()) {
            throw new MalformedBody("Something follows the object.");
        }
        return document;
    }

    /** @param place how errors call the value, for example {@code skipNetworks[0].label} */
    private Object value(Event event, String place) {
        return switch (event) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            default -> throw new MalformedBody("There is a null. Leave the member out instead.");
        };
    }

    private JsonBody object(String place) {
        descend();
        Map<String, Object> members = new LinkedHashMap<>();
        String prefix = place.isEmpty() ? "" : place + ".";
        while (parser.next() != Event.END_OBJECT) {
            String name = parser.getString();
            if (members.containsKey(name)) {
                throw new MalformedBody("A member is repeated.");
            }
            members.put(name, value(parser.next(), prefix + name));
        }
        depth--;
        return new JsonBody(place, members);
    }

    private Object[] array(String place) {
        descend();
        List<Object> items = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            items.add(value(event, place + "[" + items.size() + "]"));
        }
        depth--;
        return items.toArray();
    }

    private void descend() {
        if (++depth > MAX_DEPTH) {
            throw new MalformedBody("The body is nested deeper than " + MAX_DEPTH + ".");
        }
    }

    private static Long number(String digits) {
        if (!WHOLE_NUMBER.matcher(digits).matches()) {
            throw new MalformedBody("Numbers are whole and have at most 18 digits.");
        }
        return Long.valueOf(digits);
    }
}

package org.sallyport.web.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a posted form, read more strictly than a container does: each field once, in well-formed UTF-8, without
 * NUL. A container would pick one of two logins and replace what it can't read.
 */
public final class FormBody {

    static final int MOST_FIELDS = 32;

    private final Map<String, String> fields;
    private final Map<String, byte[]> files;

    private FormBody(Map<String, String> fields, Map<String, byte[]> files) {
        this.fields = Map.copyOf(fields);
        this.files = Map.copyOf(files);
    }

    static FormBody empty() {
        return new FormBody(Map.of(), Map.of());
    }

    /** Reads {@code multipart/form-data}. */
    static FormBody of(byte[] body, String boundary) throws MalformedForm {
        MultipartBody parts = MultipartBody.of(body, boundary);
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<String, byte[]> text : parts.texts().entrySet()) {
            fields.put(text.getKey(), text(text.getValue()));
        }
        return new FormBody(fields, parts.files());
    }

    /** Reads {@code application/x-www-form-urlencoded} (URL Standard §5.1). */
    static FormBody of(byte[] body) throws MalformedForm {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!pair.isEmpty() && fields.put(name, value) != null) {
                throw new MalformedForm("a field comes twice");
            }
        }
        if (fields.size() > MOST_FIELDS) {
            throw new MalformedForm("too many fields");
        }
        return new FormBody(fields, Map.of());
    }

    /** What was typed, untouched; empty for a field that isn't there. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What was chosen as a file, whatever is in it. */
    public Optional<byte[]> file(String field) {
        return Optional.ofNullable(files.get(field));
    }

    Set<String> names() {
        return fields.keySet();
    }

    private static String decode(String encoded) throws MalformedForm {
        return text(bytes(encoded));
    }

    private static String text(byte[] bytes) throws MalformedForm {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new MalformedForm("a field has a NUL");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new MalformedForm("a field isn't UTF-8");
        }
    }

    /** Undoes the percent encoding of a text that holds one byte per character. */
    private static byte[] bytes(String encoded) throws MalformedForm {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(octet(encoded, i + 1));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    private static int octet(String encoded, int start) throws MalformedForm {
        int high = start + 1 < encoded.length() ? hexDigit(encoded.charAt(start)) : -1;
        int low = high < 0 ? -1 : hexDigit(encoded.charAt(start + 1));
        if (low < 0) {
            throw new MalformedForm("a percent sign without two hex digits");
        }
        return high << 4 | low;
    }

    /** ASCII only, unlike {@link Character#digit}. */
    private static int hexDigit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}

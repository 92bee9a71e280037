package org.sallyport.web.platform;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a form that carries a file, as browsers write them (RFC 7578). A container would keep files on its disk,
 * and pick one of two fields of a name.
 *
 * @param files without those that nobody chose
 */
record MultipartBody(Map<String, byte[]> texts, Map<String, byte[]> files) {

    private static final Pattern TYPE =
            Pattern.compile("(?i)multipart/form-data *; *boundary=(\"?)([A-Za-z0-9'()+_,./:=?-]{1,70})\\1");
    private static final Pattern HEAD =
            Pattern.compile("(?i)content-disposition: form-data; name=\"([^\"]+)\"(; filename=\"([^\"]*)\")?");
    private static final String LINE_END = "\r\n";
    private static final String HEAD_END = "\r\n\r\n";

    /** The boundary that {@code contentType} names; empty for one that isn't of such a form. */
    static Optional<String> boundary(@Nullable String contentType) {
        return Optional.ofNullable(contentType)
                .map(TYPE::matcher)
                .filter(Matcher::matches)
                .map(type -> type.group(2));
    }

    static MultipartBody of(byte[] body, String boundary) throws MalformedForm {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary;
        MultipartBody parts = new MultipartBody(new HashMap<>(), new HashMap<>());
        int at = text.startsWith(delimiter) ? delimiter.length() : -1;
        while (at >= 0 && text.startsWith(LINE_END, at)) {
            int headEnd = text.indexOf(HEAD_END, at);
            int end = headEnd < 0 ? -1 : text.indexOf(LINE_END + delimiter, headEnd + HEAD_END.length());
            if (end < 0) {
                throw new MalformedForm("a part doesn't end");
            }
            parts.take(
                    text.substring(at + LINE_END.length(), headEnd), text.substring(headEnd + HEAD_END.length(), end));
            at = end + LINE_END.length() + delimiter.length();
        }
        if (at < 0 || !text.substring(at).strip().equals("--")) {
            throw new MalformedForm("the parts don't end");
        }
        return parts;
    }

    private void take(String head, String content) throws MalformedForm {
        Matcher disposition = HEAD.matcher(head.lines().findFirst().orElse(""));
        if (!disposition.matches()) {
            throw new MalformedForm("a part without a name");
        }
        String name = disposition.group(1);
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        boolean isFile = disposition.group(2) != null;
        if (texts.containsKey(name) || files.containsKey(name) || texts.size() + files.size() >= FormBody.MOST_FIELDS) {
            throw new MalformedForm("a field comes twice, or too many do");
        }
        if (!isFile) {
            texts.put(name, bytes);
        } else if (!disposition.group(3).isEmpty() || bytes.length > 0) {
            files.put(name, bytes);
        }
    }
}

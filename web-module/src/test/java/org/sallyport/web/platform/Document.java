package org.sallyport.web.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON object put together member by member, so that a test says only what is different about it. */
public final class Document {

    private final Map<String, String> members;

    private Document(Map<String, String> members) {
        this.members = members;
    }

    public static Document empty() {
        return new Document(Map.of());
    }

    /** @param json the value as it stands in the document */
    public Document with(String name, String json) {
        Map<String, String> more = new LinkedHashMap<>(members);
        more.put(name, json);
        return new Document(more);
    }

    /** @param text without quotation marks; escapes are left as they are */
    public Document withText(String name, String text) {
        return with(name, '"' + text + '"');
    }

    public Document without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(members);
        fewer.remove(name);
        return new Document(fewer);
    }

    public Set<String> names() {
        return members.keySet();
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}

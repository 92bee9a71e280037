package org.sallyport.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a page is asked by its address, as it was typed.
 *
 * @param texts by field, in order; empty where nothing is said
 */
public record Asked(Map<String, String> texts) {

    /** @param given what stands in the address or the form under a name; empty for nothing */
    public static Asked of(List<String> fields, UnaryOperator<String> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach(field -> texts.put(field, given.apply(field).strip()));
        return new Asked(texts);
    }

    public String text(String field) {
        return Objects.requireNonNull(texts.get(field), field);
    }

    public boolean isEmpty() {
        return texts.values().stream().allMatch(String::isEmpty);
    }

    /** The fields that say something. */
    public List<Map.Entry<String, String>> filled() {
        return texts.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .toList();
    }

    /** To stand in an address behind another parameter. */
    public String way() {
        return filled().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** The same, but for one field. */
    public Asked with(String field, String text) {
        return of(List.copyOf(texts.keySet()), name -> name.equals(field) ? text : text(name));
    }
}

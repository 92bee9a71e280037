package org.sallyport.system.harness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form as it will be sent: where to, its hidden fields, and what was typed. */
public record Form(String action, List<Map.Entry<String, String>> fields) {

    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

    static Form read(String attributes, String content) {
        List<Map.Entry<String, String>> hidden = new ArrayList<>();
        Matcher inputs = INPUT.matcher(content);
        while (inputs.find()) {
            String input = inputs.group();
            if ("hidden".equals(attribute(input, "type"))) {
                hidden.add(Map.entry(attribute(input, "name"), attribute(input, "value")));
            }
        }
        return new Form(attribute(attributes, "action"), hidden);
    }

    /** Adds the field, beside any other of that name. */
    public Form also(String name, String value) {
        return new Form(
                action,
                Stream.concat(fields.stream(), Stream.of(Map.entry(name, value)))
                        .toList());
    }

    /** Sets the field. */
    public Form with(String name, String value) {
        return without(name).also(name, value);
    }

    public Form without(String name) {
        return new Form(
                action, fields.stream().filter(f -> !f.getKey().equals(name)).toList());
    }

    public Form to(String otherAction) {
        return new Form(otherAction, fields);
    }

    public String value(String name) {
        return fields.stream()
                .filter(f -> f.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    String encoded() {
        return fields.stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String attribute(String tag, String name) {
        Matcher attributes = ATTRIBUTE.matcher(tag);
        while (attributes.find()) {
            if (attributes.group(1).equals(name)) {
                return attributes
                        .group(2)
                        .replace("&amp;", "&")
                        .replace("&quot;", "\"")
                        .replace("&#x27;", "'");
            }
        }
        return "";
    }
}

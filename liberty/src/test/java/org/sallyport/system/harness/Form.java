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
    private static final Pattern AREA = Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option\\b[^>]*\\sselected\\b[^>]*>");
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

    /** With what its fields hold, as a browser sends it. */
    static Form filled(String attributes, String content) {
        Form form = read(attributes, content);
        for (Matcher inputs = INPUT.matcher(content); inputs.find(); ) {
            String input = inputs.group();
            boolean text = "text".equals(attribute(input, "type"));
            boolean ticked = "checkbox".equals(attribute(input, "type")) && input.contains(" checked");
            if (text || ticked) {
                form = form.also(attribute(input, "name"), ticked ? "true" : attribute(input, "value"));
            }
        }
        for (Matcher areas = AREA.matcher(content); areas.find(); ) {
            form = form.also(attribute(areas.group(1), "name"), areas.group(2).strip());
        }
        for (Matcher lists = LIST.matcher(content); lists.find(); ) {
            Matcher option = SELECTED.matcher(lists.group(2));
            form = option.find()
                    ? form.also(attribute(lists.group(1), "name"), attribute(option.group(), "value"))
                    : form;
        }
        return form;
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

package org.sallyport.web.environment;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.environment.EditingSettings;
import org.sallyport.service.environment.SettingsOutcome;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.StrictJson;

/**
 * The settings document as fields of a form, each under its name in the REST contract: what a form may say is read by
 * the contract's own reader.
 */
public final class SettingsForm {

    /** No setting has it, so that it is refused as out of bounds. */
    private static final long NO_NUMBER = -1;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Boolean> ticks = new LinkedHashMap<>();

    /** They have a page of their own. */
    private JsonArray skipNetworks = JsonValue.EMPTY_JSON_ARRAY;

    /** A setting that somebody else has saved otherwise than it is typed here. */
    public record Difference(String field, String theirs, String yours) {}

    static SettingsForm of(SettingsOutcome.Current current) {
        SettingsForm form = new SettingsForm();
        JsonObject document = SettingsJson.of(current).build();
        form.texts.put("serviceRole", "");
        form.skipNetworks = document.getJsonArray("skipNetworks");
        document.forEach(form::show);
        Stream.of(Method.values())
                .forEach(method ->
                        form.ticks.put(method.name(), current.settings().allows(method)));
        return form;
    }

    Map<String, String> texts() {
        return texts;
    }

    Map<String, Boolean> ticks() {
        return ticks;
    }

    /**
     * @param version of the settings that were looked at
     * @throws org.sallyport.web.platform.InvalidBody naming every field that is out of bounds
     */
    EditingSettings.Edit read(long version) {
        JsonObjectBuilder document = JsonAnswer.object().add("methods", methods());
        document.add("version", version).add("skipNetworks", skipNetworks);
        texts.forEach(
                (name, text) -> add(document, name, Objects.toString(text, "").strip()));
        ticks.forEach((name, ticked) -> {
            if (Stream.of(Method.values()).noneMatch(method -> method.name().equals(name))) {
                document.add(name, ticked);
            }
        });
        return StrictJson.read(document.build()).as(SettingsBody::read);
    }

    List<Difference> differencesTo(SettingsOutcome.ChangedMeanwhile saved) {
        SettingsForm theirs = of(new SettingsOutcome.Current(saved.settings(), saved.version()));
        return Stream.concat(texts.keySet().stream(), ticks.keySet().stream())
                .filter(field -> !field.equals("version"))
                .map(field -> new Difference(field, theirs.shown(field), shown(field)))
                .filter(difference -> !difference.theirs().equals(difference.yours()))
                .toList();
    }

    private String shown(String field) {
        return Objects.toString(texts.containsKey(field) ? texts.get(field) : ticks.get(field), "")
                .strip();
    }

    private void show(String name, JsonValue value) {
        switch (value.getValueType()) {
            case TRUE -> ticks.put(name, true);
            case FALSE -> ticks.put(name, false);
            case NUMBER -> texts.put(name, value.toString());
            case STRING -> texts.put(name, ((JsonString) value).getString());
            case ARRAY -> {
                // Methods are ticks, and networks aren't shown here.
            }
            default -> throw new IllegalStateException("a setting is a " + value.getValueType());
        }
    }

    private static void add(JsonObjectBuilder document, String name, String text) {
        switch (name) {
            case "serviceRole" -> {
                if (!text.isEmpty()) {
                    document.add(name, text);
                }
            }
            case "version" -> {
                // What the form showed is told by whoever reads it.
            }
            case "recoveryCodes", "rememberDays", "graceSeconds", "sessionIdleMinutes", "sessionHours" ->
                document.add(name, text.matches("[0-9]{1,9}") ? Long.parseLong(text) : NO_NUMBER);
            default -> document.add(name, text);
        }
    }

    private JsonArrayBuilder methods() {
        JsonArrayBuilder methods = JsonAnswer.array();
        Stream.of(Method.values()).map(Method::name).filter(ticks::get).forEach(methods::add);
        return methods;
    }
}

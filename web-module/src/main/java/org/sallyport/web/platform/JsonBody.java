package org.sallyport.web.platform;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.environment.InvalidSetting;

/**
 * The members of a JSON object, each asked for by its name.
 *
 * <p>A member of the wrong type ends the reading at once. One that is missing or out of bounds is noted and a stand-in
 * within the bounds returned, so that one answer names them all; {@link #as} lets no stand-in out. Lengths are counted
 * in code points.
 */
public final class JsonBody {

    private final String place;
    private final Map<String, Object> members;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    /**
     * @param place how errors call this object; empty for the outermost
     * @param members {@code String}, {@code Long}, {@code Boolean}, {@code Object[]} of these, or {@code JsonBody}
     */
    JsonBody(String place, Map<String, Object> members) {
        this.place = place;
        this.members = members;
    }

    /**
     * What {@code reading} makes of the members.
     *
     * @throws MalformedBody when there is one that it didn't ask for
     * @throws InvalidBody when it got a stand-in
     */
    public <T> T as(Function<JsonBody, T> reading) {
        T read = reading.apply(this);
        requireNothingUnknown();
        if (!errors.isEmpty()) {
            throw new InvalidBody(errors);
        }
        return read;
    }

    /** What to throw when a member breaks a rule that only its own type knows, after all of them were asked for. */
    public InvalidBody refusal(String name, String rule) {
        errors.putIfAbsent(placeOf(name), rule);
        requireNothingUnknown();
        return new InvalidBody(errors);
    }

    /** The same for the object as a whole. Silent where a stand-in may have broken the rule. */
    public InvalidBody refusal(String rule) {
        if (errors.isEmpty()) {
            errors.put(place, rule);
        }
        requireNothingUnknown();
        return new InvalidBody(errors);
    }

    /** Whether an optional member is there to be asked for. */
    public boolean has(String name) {
        asked.add(name);
        return members.containsKey(name);
    }

    /** Of 1 to {@code most} characters. */
    public String text(String name, int most) {
        return find(name, String.class)
                .filter(text -> holds(isWithin(most, text), name, "must be 1 to " + most + " characters"))
                .filter(text -> holds(isUnicode(text), name, "must be Unicode text without NUL"))
                .orElse("-");
    }

    /** Whatever it is, for a use case that says itself what it must be; empty where it is missing. */
    public String unchecked(String name) {
        return has(name) ? typed(members.get(name), String.class, name) : "";
    }

    /** The same for any number of texts. */
    public List<String> uncheckedEach(String name) {
        return has(name) ? items(name, String.class) : List.of();
    }

    /** Likewise, and one that {@code type} takes. */
    public String text(String name, int most, Consumer<String> type) {
        String text = text(name, most);
        try {
            type.accept(text);
            return text;
        } catch (InvalidSetting e) {
            holds(false, name, e.rule());
            return "-";
        }
    }

    public boolean flag(String name) {
        return find(name, Boolean.class).orElse(false);
    }

    public int number(String name, int least, int most) {
        return find(name, Long.class)
                .filter(n -> holds(least <= n && n <= most, name, "must be " + least + " to " + most))
                .map(Math::toIntExact)
                .orElse(least);
    }

    public long number(String name) {
        return find(name, Long.class).orElse(0L);
    }

    public Instant instant(String name) {
        return find(name, String.class)
                .flatMap(text -> noted(JsonInstant.parse(text), name, "must be like 2026-11-22T12:00:00.000Z"))
                .orElse(Instant.EPOCH);
    }

    /** One of the names of {@code offered}. */
    public <E extends Enum<E>> E word(String name, E[] offered) {
        return word(name, Enum::name, offered);
    }

    /** One of {@code offered}, by another spelling than its name. */
    public <E extends Enum<E>> E word(String name, Function<E, String> spelling, E[] offered) {
        return find(name, String.class)
                .flatMap(text ->
                        noted(spelled(text, spelling, offered), name, "must be one of " + listed(spelling, offered)))
                .orElse(offered[0]);
    }

    /** Some of the names of {@code offered} in an order of their own, at least one and none twice. */
    public <E extends Enum<E>> List<E> words(String name, E[] offered) {
        List<E> words = distinct(name, offered);
        return holds(!words.isEmpty(), name, rule(offered)) ? words : List.of(offered[0]);
    }

    /** Any of the names of {@code offered}, none of them twice. */
    public <E extends Enum<E>> Set<E> anyOf(String name, E[] offered) {
        return Set.copyOf(distinct(name, offered));
    }

    private <E extends Enum<E>> List<E> distinct(String name, E[] offered) {
        List<Optional<E>> words = items(name, String.class).stream()
                .map(text -> spelled(text, Enum::name, offered))
                .toList();
        boolean distinct = Set.copyOf(words).size() == words.size();
        boolean known = words.stream().allMatch(Optional::isPresent);
        return holds(distinct && known, name, rule(offered))
                ? words.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    private static <E extends Enum<E>> String rule(E[] offered) {
        return "must be some of " + listed(Enum::name, offered) + ", each once";
    }

    /** At most {@code most} objects, each read by itself; those out of bounds are left out. */
    public <T> List<T> each(String name, int most, Function<JsonBody, T> reading) {
        List<JsonBody> entries = items(name, JsonBody.class);
        boolean few = holds(entries.size() <= most, name, "must have at most " + most + " entries");
        List<T> read = entries.stream()
                .flatMap(entry -> readAlone(entry, reading).stream())
                .toList();
        return few ? read : List.of();
    }

    /** One object, read by itself. */
    public <T> Optional<T> object(String name, Function<JsonBody, T> reading) {
        return find(name, JsonBody.class).flatMap(entry -> readAlone(entry, reading));
    }

    private <T> Optional<T> readAlone(JsonBody entry, Function<JsonBody, T> reading) {
        try {
            return Optional.of(entry.as(reading));
        } catch (InvalidBody e) {
            errors.putAll(entry.errors);
            return Optional.empty();
        }
    }

    private <T> Optional<T> find(String name, Class<T> type) {
        return noted(
                has(name) ? Optional.of(typed(members.get(name), type, name)) : Optional.empty(), name, "is missing");
    }

    private <T> List<T> items(String name, Class<T> type) {
        return find(name, Object[].class).stream()
                .flatMap(Arrays::stream)
                .map(item -> typed(item, type, name))
                .toList();
    }

    private <T> T typed(@Nullable Object value, Class<T> type, String name) {
        if (!type.isInstance(value)) {
            throw new MalformedBody(placeOf(name) + " has the wrong type.");
        }
        return type.cast(value);
    }

    private <T> Optional<T> noted(Optional<T> value, String name, String rule) {
        holds(value.isPresent(), name, rule);
        return value;
    }

    private boolean holds(boolean condition, String name, String rule) {
        if (!condition) {
            errors.putIfAbsent(placeOf(name), rule);
        }
        return condition;
    }

    private void requireNothingUnknown() {
        if (!asked.containsAll(members.keySet())) {
            throw new MalformedBody("There is a member that has no meaning here.");
        }
    }

    private String placeOf(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    static boolean isWithin(int most, String text) {
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= most;
    }

    /** Without what databases and hashes take differently: NUL, and halves of surrogate pairs. */
    static boolean isUnicode(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static <E> Optional<E> spelled(String text, Function<E, String> spelling, E[] offered) {
        return Arrays.stream(offered)
                .filter(word -> spelling.apply(word).equals(text))
                .findAny();
    }

    private static <E> String listed(Function<E, String> spelling, E[] offered) {
        return Arrays.stream(offered).map(spelling).collect(Collectors.joining(", "));
    }
}

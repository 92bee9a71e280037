package org.sallyport.web.platform;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;

/**
 * What stands behind the question mark of an address, each asked for by its name: the counterpart of {@link JsonBody}.
 * All of it is optional. What is out of bounds is noted, so that one answer names it all; {@link #as} lets nothing out
 * then.
 */
public final class Query {

    /** How many entries of a list are given out unless the address says otherwise, and at most. */
    private static final int LIMIT = 50;

    private static final int MOST = 100;

    private final MultivaluedMap<String, String> given;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    public Query(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /**
     * What {@code reading} makes of it.
     *
     * @throws MalformedBody when there is something that it didn't ask for, or twice
     * @throws InvalidBody when something is out of bounds
     */
    public <T> T as(Function<Query, T> reading) {
        T read = reading.apply(this);
        if (!asked.containsAll(given.keySet())) {
            throw new MalformedBody("There is a parameter that has no meaning here.");
        }
        if (!errors.isEmpty()) {
            throw new InvalidBody(errors);
        }
        return read;
    }

    /** Of 1 to {@code most} characters. */
    public Optional<String> text(String name, int most) {
        return one(
                name,
                text -> JsonBody.isWithin(most, text) && JsonBody.isUnicode(text)
                        ? Optional.of(text)
                        : Optional.empty(),
                "must be Unicode text of 1 to " + most + " characters");
    }

    public Optional<Instant> instant(String name) {
        return one(name, JsonInstant::parse, "must be like 2026-11-22T12:00:00.000Z");
    }

    /** One of the names of {@code offered}. */
    public <E extends Enum<E>> Optional<E> word(String name, E[] offered) {
        return one(name, text -> named(text, offered), "must be one of " + listed(offered));
    }

    /** Any of the names of {@code offered}, each in a parameter of its own. */
    public <E extends Enum<E>> Set<E> words(String name, E[] offered) {
        return values(name).stream()
                .flatMap(text -> noted(name, named(text, offered), "must be one of " + listed(offered)).stream())
                .collect(Collectors.toSet());
    }

    /** {@code limit} and {@code after}, of a list that has the newest first. */
    public PageRequest page() {
        return PageRequest.behind(one("after", Position::parse, "must be the next of an answer"), limit());
    }

    /** How many entries of a list are wanted. */
    public int limit() {
        return one("limit", Query::limit, "must be 1 to " + MOST).orElse(LIMIT);
    }

    /** Whatever {@code reading} makes of the one value. */
    public <T> Optional<T> one(String name, Function<String, Optional<T>> reading, String rule) {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw new MalformedBody("A parameter is repeated.");
        }
        return values.stream().findFirst().flatMap(text -> noted(name, reading.apply(text), rule));
    }

    private List<String> values(String name) {
        asked.add(name);
        return given.getOrDefault(name, List.of());
    }

    private <T> Optional<T> noted(String name, Optional<T> value, String rule) {
        if (value.isEmpty()) {
            errors.putIfAbsent(name, rule);
        }
        return value;
    }

    private static Optional<Integer> limit(String text) {
        return text.matches("[1-9][0-9]{0,2}")
                ? Optional.of(Integer.valueOf(text)).filter(limit -> limit <= MOST)
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> named(String text, E[] offered) {
        return Arrays.stream(offered).filter(word -> word.name().equals(text)).findAny();
    }

    private static <E extends Enum<E>> String listed(E[] offered) {
        return Arrays.stream(offered).map(Enum::name).collect(Collectors.joining(", "));
    }
}

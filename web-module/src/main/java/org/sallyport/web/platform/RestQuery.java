package org.sallyport.web.platform;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;

/** The parameters of a REST address, read as strictly as {@link JsonBody} reads the members of a body. */
public final class RestQuery {

    private static final int MOST_ROWS = 100;
    private static final int ROWS = 50;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

    private final Map<String, List<String>> parameters;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    private RestQuery(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * What {@code reading} makes of the parameters.
     *
     * @throws MalformedBody when one is repeated, or there is one that it didn't ask for
     * @throws InvalidBody when one is out of bounds
     */
    public static <T> T read(MultivaluedMap<String, String> parameters, Function<RestQuery, T> reading) {
        RestQuery query = new RestQuery(parameters);
        T read = reading.apply(query);
        if (!query.asked.containsAll(parameters.keySet())) {
            throw new MalformedBody("There is a parameter that has no meaning here.");
        }
        if (!query.errors.isEmpty()) {
            throw new InvalidBody(query.errors);
        }
        return read;
    }

    /** Of 1 to {@code most} characters, where it is there. */
    public Optional<String> text(String name, int most) {
        return find(name)
                .filter(text -> holds(
                        !text.isEmpty() && text.length() <= most && text.indexOf('\0') < 0,
                        name,
                        "must be 1 to " + most + " characters"));
    }

    /** {@code limit} and {@code after}. */
    public PageRequest page() {
        int limit = find("limit")
                .filter(text -> holds(LIMIT.matcher(text).matches(), "limit", "must be 1 to " + MOST_ROWS))
                .map(Integer::valueOf)
                .orElse(ROWS);
        Optional<String> after = find("after");
        Optional<Position> position = after.flatMap(Position::parse);
        holds(after.isEmpty() || position.isPresent(), "after", "must be the next of an answer");
        return position.map(place -> new PageRequest(place, limit)).orElseGet(() -> PageRequest.first(limit));
    }

    private Optional<String> find(String name) {
        asked.add(name);
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new MalformedBody("A parameter is repeated.");
        }
        return values.stream().findFirst();
    }

    private boolean holds(boolean condition, String name, String rule) {
        if (!condition) {
            errors.putIfAbsent(name, rule);
        }
        return condition;
    }
}

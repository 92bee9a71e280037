package org.sallyport.service.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.UserFilter.LastSignIn;

/** A filter in words, for a job's input and for the audit: a line for each thing that is asked for. */
final class FilterText {

    private static final String EVERYBODY = "everybody";

    private FilterText() {}

    static String of(UserFilter filter) {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (!filter.search().isBlank()) {
            parts.put("search", String.join(" ", filter.search().strip().split("[\\p{Cntrl}\\s]+", -1)));
        }
        filter.state().ifPresent(state -> parts.put("state", state));
        filter.status().ifPresent(status -> parts.put("status", status));
        filter.role().ifPresent(role -> parts.put("role", role.replaceAll("\\p{Cntrl}", " ")));
        filter.lastSignIn().since().ifPresent(since -> parts.put("signedInSince", since));
        filter.lastSignIn().before().ifPresent(before -> parts.put("signedInBefore", before));
        if (filter.lastSignIn().never()) {
            parts.put("neverSignedIn", true);
        }
        return parts.isEmpty()
                ? EVERYBODY
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining("\n"));
    }

    static UserFilter read(String text) {
        Map<String, String> parts = Arrays.stream(text.split("\n", -1))
                .filter(line -> line.indexOf(' ') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(' ')), line -> line.substring(line.indexOf(' ') + 1)));
        return new UserFilter(
                parts.getOrDefault("search", ""),
                Optional.ofNullable(parts.get("state")).map(TwoStepState::valueOf),
                Optional.ofNullable(parts.get("status")).map(UserStatus::valueOf),
                Optional.ofNullable(parts.get("role")),
                new LastSignIn(
                        Optional.ofNullable(parts.get("signedInSince")).map(Instant::parse),
                        Optional.ofNullable(parts.get("signedInBefore")).map(Instant::parse),
                        parts.containsKey("neverSignedIn")));
    }
}

package org.sallyport.web.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.UserFilter;

/** Whom the pages of User Management show, as addresses and their forms spell it; a word they don't know filters nothing. */
public record PeopleFilter(Map<String, String> texts) {

    static final List<String> FIELDS = List.of("search", "state", "status", "role", "signedIn");

    /** So that nothing, an export's own account of itself least of all, speaks of a filter that doesn't filter. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "state", words(TwoStepState.values()),
            "status", words(UserStatus.values()),
            "signedIn", words(SignedIn.values()));

    /** @param given what stands in the address or the form under a name; empty for nothing */
    static PeopleFilter of(Function<String, String> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String field : FIELDS) {
            // Nothing that is searched for has a control character, and a job's filter has a line for each field.
            texts.put(field, given.apply(field).replaceAll("\\p{Cntrl}", " ").strip());
        }
        WORDS.forEach((field, words) -> texts.compute(field, (name, text) -> words.contains(text) ? text : ""));
        return new PeopleFilter(texts);
    }

    UserFilter at(Instant now) {
        return new UserFilter(
                text("search"),
                word("state", TwoStepState.values()),
                word("status", UserStatus.values()),
                Optional.of(text("role")).filter(role -> !role.isEmpty()),
                word("signedIn", SignedIn.values()).orElse(SignedIn.WHENEVER).at(now));
    }

    public boolean isEverybody() {
        return texts.values().stream().allMatch(String::isEmpty);
    }

    /** To stand in an address behind its question mark, or behind another parameter's ampersand. */
    public String query() {
        return texts.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String inAddress(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words(Enum<?>[] offered) {
        return Stream.of(offered).map(PeopleFilter::inAddress).toList();
    }

    private String text(String field) {
        return texts.getOrDefault(field, "");
    }

    private <E extends Enum<E>> Optional<E> word(String field, E[] offered) {
        return Arrays.stream(offered)
                .filter(word -> inAddress(word).equals(text(field)))
                .findAny();
    }
}

package org.sallyport.service.directory;

import com.nulabinc.zxcvbn.StandardDictionaries;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a password must be that somebody chooses: long enough, and none that is guessed first (ASVS 6.2.1, 6.2.4,
 * 6.2.11). What it is composed of is nobody's business (6.2.5).
 */
@ApplicationScoped
public class PasswordRules {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    private static final String PRODUCT = "sallyport";
    private static final int SHORTEST_WORD = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** In lower case; only those that are long enough to be chosen at all. */
    private Set<String> common = Set.of();

    /** Why a password can't be chosen. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        /** Many people have it. */
        COMMON,
        /** It is little more than the names of the person, the organisation or the product. */
        PREDICTABLE,
        /** It is the present one. */
        UNCHANGED
    }

    @PostConstruct
    void read() {
        try {
            common = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .filter(password -> length(password) >= SHORTEST)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param about the names that whoever guesses would try: of the person, of the organisation */
    public Optional<Fault> faultIn(String password, List<String> about) {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        String folded = composed.toLowerCase(Locale.ROOT);
        if (length(composed) < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length(composed) > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (common.contains(folded)) {
            return Optional.of(Fault.COMMON);
        }
        return length(without(words(about), folded)) < SHORTEST ? Optional.of(Fault.PREDICTABLE) : Optional.empty();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The longest first, so that none leaves half of another behind. */
    private static List<String> words(List<String> about) {
        return Stream.concat(about.stream(), Stream.of(PRODUCT))
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(word -> length(word) >= SHORTEST_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String without(List<String> words, String password) {
        String left = password;
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left;
    }
}

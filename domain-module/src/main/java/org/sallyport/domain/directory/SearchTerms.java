package org.sallyport.domain.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Under which words a person is found: the login, the e-mail address and each word of the name, in their one form. */
public final class SearchTerms {

    /** In chars; of a longer word only its beginning is looked at. */
    public static final int LONGEST = 200;

    /** Of a search; what comes behind is left out. */
    private static final int MOST_WORDS = 8;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchTerms() {}

    /** What O'Neil and Anne-Marie are found by is the whole word and each part of it. */
    public static Set<String> of(String login, String name, @Nullable String email) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(folded(login));
        if (email != null) {
            terms.add(folded(email));
        }
        SPACES.splitAsStream(name)
                .flatMap(word -> Stream.concat(Stream.of(word), BETWEEN_PARTS.splitAsStream(word)))
                .map(SearchTerms::folded)
                .forEach(terms::add);
        terms.remove("");
        return terms;
    }

    /** What somebody typed, as beginnings of terms; the longest, which finds the fewest, is the first. */
    public static List<String> typed(String search) {
        return SPACES.splitAsStream(search)
                .map(SearchTerms::folded)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    /** The first text behind all that begin with {@code prefix}, by code points and by UTF-16 alike. */
    public static String behind(String prefix) {
        int last = prefix.codePointBefore(prefix.length());
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return prefix.substring(0, prefix.length() - Character.charCount(last)) + Character.toString(next);
    }

    private static String folded(String word) {
        String folded = LoginName.canonical(word);
        if (folded.length() <= LONGEST) {
            return folded;
        }
        return folded.substring(0, Character.isHighSurrogate(folded.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}

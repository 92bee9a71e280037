package org.sallyport.domain.environment;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.platform.ChangeText;
import org.sallyport.domain.platform.PlainText;

/**
 * Whom people of an environment ask when signing in doesn't work and no administrator is at hand (K-19, C-39). Each of
 * the three may be null.
 *
 * @param email a mailbox that somebody reads
 * @param telephone digits, with single spaces or hyphens between them
 * @param words when somebody answers, and what they will ask
 */
public record HelpContact(
        @Nullable String email,
        @Nullable String telephone,
        @Nullable String words) {

    public static final HelpContact NONE = new HelpContact(null, null, null);

    public static final int MAX_EMAIL = 254;
    public static final int MAX_TELEPHONE = 30;
    public static final int MAX_WORDS = 1_000;

    /** Only what can stand in a link as it is. */
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9](?:[ -]?[0-9]){2,}");

    public HelpContact {
        if (email != null
                && (email.length() > MAX_EMAIL || !EMAIL.matcher(email).matches())) {
            throw new InvalidSetting("email", "must be an address like help@harbor.example");
        }
        if (telephone != null
                && (telephone.length() > MAX_TELEPHONE
                        || !TELEPHONE.matcher(telephone).matches())) {
            throw new InvalidSetting(
                    "telephone",
                    "must be a number like +31 20 555 0100, of digits with single spaces or hyphens between them");
        }
        if (words != null) {
            words = words.replaceAll("\\R", "\n");
            requireReadable(words);
        }
    }

    private static void requireReadable(String words) {
        if (words.length() > MAX_WORDS || !PlainText.isOnLines(words)) {
            throw new InvalidSetting("words", "must be 1 to " + MAX_WORDS + " characters, without tabs and the like");
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** What {@code after} has otherwise: "email none → help@harbor.example". */
    public String changesTo(HelpContact after) {
        return Stream.of(
                        change("email", email, after.email),
                        change("telephone", telephone, after.telephone),
                        change("words", words, after.words))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String change(String name, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after)
                ? null
                : ChangeText.of(name, Objects.toString(before, "none"), Objects.toString(after, "none"));
    }
}

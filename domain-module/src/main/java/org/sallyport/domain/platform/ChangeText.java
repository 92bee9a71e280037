package org.sallyport.domain.platform;

import org.jspecify.annotations.Nullable;

/**
 * Before and after in the words of an audit entry. The arrow between them is its own: a value that brings one along can't
 * pass for a change of something else when the entry is read again.
 */
public final class ChangeText {

    public static final String ARROW = "→";

    private ChangeText() {}

    /** For example "mode OPTIONAL → REQUIRED". */
    public static String of(String field, @Nullable Object before, @Nullable Object after) {
        return field + " " + of(before, after);
    }

    /** Without the name of what was changed. */
    public static String of(@Nullable Object before, @Nullable Object after) {
        return told(before) + " " + ARROW + " " + told(after);
    }

    private static String told(@Nullable Object value) {
        return String.valueOf(value).replace(ARROW, "->");
    }
}

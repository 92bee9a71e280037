package org.sallyport.web.platform;

import org.jspecify.annotations.Nullable;

/**
 * A sentence from the message bundle, whole for translators, with at most one point in time that pages mark up.
 *
 * @param before all of it, or what comes before {@code moment}
 */
public record Sentence(String before, @Nullable Moment moment, String after) {

    static Sentence plain(String text) {
        return new Sentence(text, null, "");
    }
}

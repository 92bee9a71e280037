package org.sallyport.domain.environment;

import java.util.regex.Pattern;
import org.sallyport.domain.platform.PlainText;

/** Refuses words that don't fit where they are read, naming the setting as the REST contract does. */
public final class Words {

    /** Characters of an environment's name, and of a person's. */
    public static final int MAX_NAME = 200;

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,40}");

    private Words() {}

    /** Whether some environment could have it. */
    public static boolean isEnvironmentKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** @throws InvalidSetting when no environment can have it */
    public static String environmentKey(String key) {
        if (!isEnvironmentKey(key)) {
            throw new InvalidSetting("key", "must be 1 to 40 small letters, digits and hyphens");
        }
        return key;
    }

    /** @throws InvalidSetting when no environment can have it */
    public static String environmentName(String name) {
        return onOneLine("name", name, MAX_NAME);
    }

    /** @throws InvalidSetting when {@code text} is too long or not {@link PlainText} on one line */
    public static String onOneLine(String setting, String text, int most) {
        if (text.length() > most || !PlainText.isOnOneLine(text)) {
            throw new InvalidSetting(setting, "must be 1 to " + most + " characters, on one line");
        }
        return text;
    }
}

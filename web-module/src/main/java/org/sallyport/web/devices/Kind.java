package org.sallyport.web.devices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the list of {@code /admin/devices} has in it. */
public enum Kind {
    SESSIONS,
    DEVICES;

    static final String PATH = "/admin/devices";

    /** As addresses and keys spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
        return word.equals(DEVICES.word()) ? DEVICES : SESSIONS;
    }

    /** Where this is listed, of one person or, where nobody is typed, of everybody. */
    String address(String person) {
        return PATH + "?kind=" + word() + way(person);
    }

    /** What links carry along to lead back to this person's. */
    static String way(String person) {
        return person.isEmpty() ? "" : "&person=" + URLEncoder.encode(person, StandardCharsets.UTF_8);
    }
}

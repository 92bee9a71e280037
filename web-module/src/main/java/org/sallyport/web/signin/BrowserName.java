package org.sallyport.web.signin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to call a browser in its owner's list, by what it says of itself. Nothing of that text is ever shown: it is only
 * compared with the names here.
 */
final class BrowserName {

    private static final String ANY = "Browser";

    /** More than browsers send; what is longer is none of theirs. */
    private static final int LONGEST = 512;

    /** In this order: most of them also say that they are Chrome and Safari. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edge", "Edg(?:e|A|iOS)?/"),
            new Sign("Opera", "OPR/|OPX/|Opera"),
            new Sign("Samsung Internet", "SamsungBrowser/"),
            new Sign("Vivaldi", "Vivaldi/"),
            new Sign("Firefox", "Firefox/|FxiOS/"),
            new Sign("Chrome", "Chrome/|CriOS/|Chromium/"),
            new Sign("Safari", "Version/[0-9.]+ .*Safari/"));

    /** In this order: an Android also says Linux, an iPhone also Mac OS X. */
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "\\(iPhone"),
            new Sign("iPad", "\\(iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows NT"),
            new Sign("ChromeOS", "CrOS"),
            new Sign("macOS", "Mac OS X"),
            new Sign("Linux", "Linux"));

    private record Sign(String name, Pattern pattern) {
        Sign(String name, String pattern) {
            this(name, Pattern.compile(pattern));
        }
    }

    private BrowserName() {}

    /** For example "Firefox on Windows"; "Browser" where it isn't known. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.length() > LONGEST) {
            return ANY;
        }
        Optional<String> system = first(SYSTEMS, userAgent);
        return first(BROWSERS, userAgent)
                .map(browser -> system.map(name -> browser + " on " + name).orElse(browser))
                .orElse(ANY);
    }

    private static Optional<String> first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> sign.pattern().matcher(userAgent).find())
                .map(Sign::name)
                .findFirst();
    }
}

package org.sallyport.web.environment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.web.platform.JsonInstant;
import org.sallyport.web.platform.TypedTime;

/** One entry of the skip list as fields of a form, under its names in the REST contract but for the end, which is a day. */
final class NetworkFields {

    private NetworkFields() {}

    static Map<String, String> empty() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("cidr", "");
        texts.put("label", "");
        texts.put("reason", "");
        texts.put("until", "");
        return texts;
    }

    static Map<String, String> of(SkipNetwork network) {
        Map<String, String> texts = empty();
        texts.put("cidr", network.cidr());
        texts.put("label", network.label());
        texts.put("reason", network.reason());
        texts.put("until", end(network.until()));
        return texts;
    }

    /** As the contract's reader takes them: without an end that isn't typed. */
    static Map<String, String> document(Map<String, String> texts) {
        Map<String, String> document = empty();
        document.replaceAll((name, nothing) -> text(texts, name));
        String until = text(texts, "until");
        if (until.isEmpty()) {
            document.remove("until");
        } else {
            TypedTime.end(until).map(JsonInstant::format).ifPresent(end -> document.put("until", end));
        }
        return document;
    }

    static String text(Map<String, String> texts, String name) {
        return Objects.toString(texts.get(name), "").strip();
    }

    /** The last day, or the very moment where it isn't the end of one. */
    private static String end(@Nullable Instant until) {
        if (until == null) {
            return "";
        }
        boolean isMidnight = until.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
        return isMidnight
                ? LocalDate.ofInstant(until, ZoneOffset.UTC).minusDays(1).toString()
                : JsonInstant.format(until);
    }
}

package org.sallyport.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.sallyport.domain.environment.Vocabulary;

/** Everything a person reads, by its key in the message bundle; {@code #{say.of('…')}} on pages. */
@Named("say")
@ApplicationScoped
public class Sentences {

    static final String BUNDLE = "org.sallyport.web.messages";

    /** The bundle's language; there is one so far. */
    private static final Locale LANGUAGE = Locale.UK;

    /** Stands where a point in time belongs until the sentence is divided there. */
    private static final String MOMENT = "\uFFFC";

    private final ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, LANGUAGE);

    /** For {@code <html lang>}. */
    public String getLanguage() {
        return LANGUAGE.toLanguageTag();
    }

    /** The sentence under {@code key} with {0}, {1} … filled in. */
    public String of(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), LANGUAGE).format(details);
    }

    public Sentence plain(String key, Object... details) {
        return Sentence.plain(of(key, details));
    }

    /** The sentence under {@code key} with {@code moment} as {0} and the details from {1} on. */
    public Sentence at(Moment moment, String key, Object... details) {
        Object[] all = Stream.concat(Stream.of(MOMENT), Stream.of(details)).toArray();
        String[] parts = of(key, all).split(MOMENT, 2);
        return new Sentence(parts[0], moment, parts[1]);
    }

    /** The key of an organisation's own words for {@code key} where it has some, for example {@code two-step.off@cloud}. */
    public String variant(Vocabulary vocabulary, String key) {
        String own = key + "@" + vocabulary.name().toLowerCase(Locale.ROOT);
        return has(own) ? own : key;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}

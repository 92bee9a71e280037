package org.sallyport.service.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.message.Letter;
import org.sallyport.domain.message.MailAddress;
import org.sallyport.domain.message.Notice;

/** How a notice reads. Whatever somebody has chosen fills a gap in the text, as one line of visible characters. */
@ApplicationScoped
public class Wording {

    private static final Locale LANGUAGE = Locale.UK;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", LANGUAGE).withZone(ZoneOffset.UTC);
    private static final int LONGEST_DETAIL = 200;

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sallyport.service.message.notices", LANGUAGE);

    /** To whom something happened, where and when. */
    record News(StaffUser person, String environment, Instant at) {}

    /** As every notice says when. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    Letter letter(MailAddress to, Notice notice, News news, String... details) {
        Stream<String> frame =
                Stream.of(news.person().name(), news.person().login(), news.environment(), moment(news.at()));
        Object[] gaps =
                Stream.concat(frame, Stream.of(details)).map(Wording::plain).toArray();
        Object[] whole = {gaps[0], gaps[1], gaps[2], gaps[3], filled(notice + ".text", gaps)};
        return new Letter(to, bundle.getString(notice + ".subject"), filled("letter", whole));
    }

    /** What is texted to try the gateway: the same for everybody. */
    public String trial() {
        return bundle.getString("trial");
    }

    private String filled(String key, Object... gaps) {
        return new MessageFormat(bundle.getString(key), LANGUAGE).format(gaps);
    }

    /** Without ends of lines, controls, direction marks and whatever else can't be seen. */
    private static String plain(String detail) {
        String visible = detail.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return visible.substring(
                0,
                visible.offsetByCodePoints(0, Math.min(visible.codePointCount(0, visible.length()), LONGEST_DETAIL)));
    }
}

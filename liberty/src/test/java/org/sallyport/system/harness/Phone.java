package org.sallyport.system.harness;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone that gets text messages, read from the page on which the sample run shows them. */
public final class Phone {

    private static final Duration ON_ITS_WAY = Duration.ofSeconds(20);
    private static final Pattern MESSAGE =
            Pattern.compile("(?s)<h2>([^<]*)</h2>.*?<p class=\"as-written\">([^<]*)</p>");
    private static final Pattern CODE = Pattern.compile("^([0-9]{6}) ");

    private final WebClient reader;
    private final String lastDigits;
    private int read;

    /** @param lastDigits by which its messages are known from others' */
    public Phone(LibertyServer server, String lastDigits) {
        this.reader = server.browserless();
        this.lastDigits = lastDigits;
        this.read = messages().size();
    }

    /** The code of the next message that hasn't been asked for yet; waits for it. */
    public String nextCode() throws InterruptedException {
        Matcher code = CODE.matcher(next());
        if (!code.find()) {
            throw new IllegalStateException("a message without a code");
        }
        Secrets.note(code.group(1));
        return code.group(1);
    }

    /** The next message, whole. */
    public String next() throws InterruptedException {
        int wanted = read + 1;
        Patience.until(
                "a text to the phone " + lastDigits,
                ON_ITS_WAY,
                () -> messages().size() >= wanted);
        read = wanted;
        List<String> all = messages();
        return all.get(all.size() - wanted);
    }

    /** How many have come since the last that was read. */
    public int unread() {
        return messages().size() - read;
    }

    /** The newest first, as the page has them. */
    private List<String> messages() {
        return MESSAGE.matcher(reader.get("/development/messages").body())
                .results()
                .filter(message -> message.group(1).endsWith(lastDigits))
                .map(message -> message.group(2))
                .toList();
    }
}

package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real SMS gateway, Debian's Kannel, and behind it the network: its own fake SMSC, which shows what it was given. */
public final class Kannel implements AutoCloseable {

    public static final String USER = "sallyport";
    public static final String PASSWORD = "kannels-own-password";

    /** A number that it refuses to send to. */
    public static final String DENIED = "+358501234567";

    private static final String FAKE_SMSC = "/usr/lib/kannel/test/fakesmsc";
    private static final Duration START = Duration.ofSeconds(30);
    private static final Pattern GOT = Pattern.compile("Got message \\d+: <(.*)>");
    private static final Pattern BEGINNING = Pattern.compile("\\S+ (\\+\\d+) text (.*)");

    private final Path folder;
    private final int sendPort = Ports.free();
    private final List<Process> boxes = new ArrayList<>();

    private Kannel(String name) throws IOException {
        folder = Built.folder("kannels").resolve(name);
        Folders.remove(folder);
        Files.createDirectories(folder);
    }

    public static Kannel named(String name) throws InterruptedException {
        try {
            Kannel kannel = new Kannel(name);
            kannel.start();
            return kannel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() throws IOException, InterruptedException {
        int smsc = Ports.free();
        Path configuration = Files.writeString(folder.resolve("kannel.conf"), configuration(smsc));
        run("bearerbox", "bearerbox", configuration.toString());
        await("bearerbox", "MAIN: Start-up done");
        run("smsbox", "smsbox", configuration.toString());
        await("smsbox", "Connected to bearerbox");
        // It sends a message of its own at first and then none for a day.
        run(
                "fakesmsc",
                FAKE_SMSC,
                "-H",
                "127.0.0.1",
                "-r",
                Integer.toString(smsc),
                "-i",
                "86400",
                "100 200 text hello");
        await("fakesmsc", "sent message 1");
    }

    private String configuration(int smsc) {
        int boxes = Ports.free();
        return """
                group = core
                admin-port = %d
                admin-interface = 127.0.0.1
                admin-password = unused
                smsbox-port = %d
                box-allow-ip = 127.0.0.1
                box-deny-ip = *.*.*.*

                group = smsc
                smsc = fake
                smsc-id = fake
                host = 127.0.0.1
                port = %d
                connect-allow-ip = 127.0.0.1

                group = smsbox
                bearerbox-host = 127.0.0.1
                sendsms-port = %d
                sendsms-interface = 127.0.0.1

                group = sendsms-user
                username = %s
                password = %s
                default-sender = 12345
                max-messages = 1
                black-list-regex = "^\\%s"

                group = sms-service
                keyword = default
                omit-empty = true
                text = ""
                max-messages = 0
                """.formatted(Ports.free(), boxes, smsc, sendPort, USER, PASSWORD, DENIED);
    }

    private void run(String name, String... command) throws IOException {
        boxes.add(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile())
                .start());
    }

    private void await(String name, String said) throws InterruptedException {
        Patience.until(
                name + " said: " + said, START, () -> lines(name).stream().anyMatch(line -> line.contains(said)));
    }

    /** Where texts are handed over. */
    public String url() {
        return "http://127.0.0.1:" + sendPort + "/cgi-bin/sendsms";
    }

    /** All texts that the network got for {@code number}, the oldest first. */
    public List<String> to(String number) {
        List<String> texts = new ArrayList<>();
        boolean isTheirs = false;
        for (String got : received()) {
            Matcher beginning = BEGINNING.matcher(got);
            if (beginning.matches()) {
                isTheirs = beginning.group(1).equals(number);
                texts.addAll(isTheirs ? List.of(beginning.group(2)) : List.of());
            } else if (isTheirs) {
                texts.set(texts.size() - 1, texts.get(texts.size() - 1) + "\n" + got);
            }
        }
        return texts;
    }

    /** It shows each line of a text for itself. */
    private List<String> received() {
        return lines("fakesmsc").stream()
                .map(GOT::matcher)
                .filter(Matcher::find)
                .map(got -> got.group(1))
                .toList();
    }

    private List<String> lines(String name) {
        try (Stream<String> lines = Files.lines(log(name))) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    @Override
    public void close() {
        boxes.forEach(Process::destroy);
    }
}

package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A real mail server that keeps whatever it is sent: Debian's aiosmtpd. */
public final class MailServer implements AutoCloseable {

    private final Path mails;
    private final Path log;
    private final int port = Ports.free();
    private final Process process;

    private MailServer(String name, List<String> options) throws IOException {
        Path folder = Built.folder("mail-servers").resolve(name);
        Folders.remove(folder);
        mails = Files.createDirectories(folder).resolve("maildir");
        log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of("aiosmtpd", "-n", "-ddd", "-l", "localhost:" + port));
        command.addAll(options);
        command.add(mails.toString());
        ProcessBuilder server = new ProcessBuilder(command);
        server.environment().put("PYTHONPATH", "src/test/resources/smtp");
        server.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        process = server.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    public static MailServer named(String name) {
        return start(name, List.of("-c", "aiosmtpd.handlers.Mailbox"));
    }

    /**
     * Takes mails over TLS alone, with a certificate of {@code authority} for localhost, and from nobody but the user
     * sallyport with the password in smtp/guarded.py.
     */
    public static MailServer overTls(String name, CertificateAuthority authority) {
        CertificateAuthority.Identity identity = authority.identify("localhost");
        return start(
                name,
                List.of(
                        "-c",
                        "guarded.Guarded",
                        "--tlscert",
                        identity.certificate().toString(),
                        "--tlskey",
                        identity.key().toString()));
    }

    private static MailServer start(String name, List<String> options) {
        try {
            return new MailServer(name, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String port() {
        return Integer.toString(port);
    }

    /** All that has come for {@code address}, by the envelope. */
    public List<Mail> to(String address) {
        if (!Files.exists(mails.resolve("new"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(mails.resolve("new"))) {
            return files.map(MailServer::read)
                    .filter(mail -> mail.header("X-RcptTo").equals(address))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For how many envelopes, whoever was meant. */
    public long count() {
        try {
            return Files.exists(mails.resolve("new"))
                    ? Folders.filesBelow(mails.resolve("new")).size()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail read(Path file) {
        try {
            return new Mail(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it went over the wire. */
    public record Mail(String source) {

        public List<String> headers() {
            return source.lines().takeWhile(line -> !line.isEmpty()).toList();
        }

        /** The one header of this name. */
        public String header(String name) {
            List<String> values = headers().stream()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .toList();
            if (values.size() != 1) {
                throw new IllegalStateException(name + " is there " + values.size() + " times:\n" + source);
            }
            return values.get(0);
        }

        public String subject() {
            return header("Subject");
        }

        public String text() {
            return String.join("\n", source.lines().skip(headers().size() + 1L).toList());
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}

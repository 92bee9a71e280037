package org.sallyport.service.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A real mail server, a process of its own, which does with a recipient what its name says (smtp/fickle.py). */
final class SmtpServer implements AutoCloseable {

    private final Path mails;
    private final int port;
    private final Process process;

    private SmtpServer(Path mails) throws IOException {
        this.mails = mails;
        this.port = freePort();
        ProcessBuilder server = new ProcessBuilder(
                "aiosmtpd", "-n", "-ddd", "-l", "127.0.0.1:" + port, "-c", "fickle.Fickle", mails.toString());
        server.environment().put("PYTHONPATH", "src/test/resources/smtp");
        server.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        process = server.redirectErrorStream(true).start();
    }

    static SmtpServer start() {
        try {
            SmtpServer server = new SmtpServer(
                    Files.createTempDirectory(Path.of("target"), "mails").resolve("maildir"));
            server.awaitListening();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitListening() throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        while (all.indexOf("is listening on") < 0) {
            String line = said.readLine();
            if (line == null) {
                throw new IllegalStateException("the mail server didn't start: " + all);
            }
            all.append(line).append('\n');
        }
        Thread reader = new Thread(() -> readOn(said));
        reader.setDaemon(true);
        reader.start();
    }

    private static void readOn(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** As the server's configuration makes it, but in a hurry. */
    Session session() {
        return session(port);
    }

    static Session session(int port) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.connectiontimeout", "1000");
        properties.put("mail.smtp.timeout", "1000");
        properties.put("mail.smtp.writetimeout", "1000");
        return Session.getInstance(properties);
    }

    /** What has arrived for {@code recipient}, by the envelope. */
    List<MimeMessage> mailsTo(String recipient) {
        return files().map(SmtpServer::read)
                .filter(mail -> header(mail, "X-RcptTo").equals(recipient))
                .toList();
    }

    private Stream<Path> files() {
        try (Stream<Path> files = Files.list(mails.resolve("new"))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(MimeMessage mail, String name) {
        try {
            return String.join("|", mail.getHeader(name));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}

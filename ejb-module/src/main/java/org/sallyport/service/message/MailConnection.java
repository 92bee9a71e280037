package org.sallyport.service.message;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sallyport.domain.message.Letter;
import org.sallyport.domain.message.MailAddress;
import org.sallyport.domain.message.OutgoingMessage;

/** One dialogue with a mail server, in which several mails are handed over. */
final class MailConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailConnection.class.getName());
    private static final Pattern STATUS = Pattern.compile("[45]\\d\\d(?: [45]\\.\\d{1,3}\\.\\d{1,3})?");
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final Transport transport;
    private final MailAddress from;

    MailConnection(Session session, Transport transport, MailAddress from) {
        this.session = session;
        this.transport = transport;
        this.from = from;
    }

    /** Throws when nothing more can be sent here; then nobody knows what became of {@code message}. */
    Delivery send(OutgoingMessage message) throws MessagingException {
        MimeMessage mail = mail(message);
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Delivery.SENT;
        } catch (SendFailedException e) {
            LOG.warning("the mail server didn't take a mail (" + message.notice() + ", try " + (message.tries() + 1)
                    + "): " + status(e));
            if (!transport.isConnected()) {
                throw new MessagingException("it ended the connection");
            }
            return isRefused(e) ? Delivery.REFUSED : Delivery.POSTPONED;
        }
    }

    /** The number that the server gave; its words may have the address in them. */
    private static String status(MessagingException e) {
        Exception told = e;
        while (told instanceof MessagingException failure) {
            Matcher status = STATUS.matcher(String.valueOf(failure.getMessage()));
            if (status.lookingAt()) {
                return status.group();
            }
            told = failure.getNextException();
        }
        return "without a number";
    }

    private static boolean isRefused(SendFailedException e) {
        Address[] invalid = e.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    private MimeMessage mail(OutgoingMessage message) throws MessagingException {
        String messageId = "<" + message.id() + "@" + from.domain() + ">";
        MimeMessage mail = new MimeMessage(session) {
            /** The same at every try, so that one that arrives twice is known for one. */
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        Letter letter = message.letter();
        mail.setFrom(new InternetAddress(from.text(), true));
        mail.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.to().text(), true));
        mail.setSubject(letter.subject(), UTF_8);
        mail.setText(letter.text(), UTF_8);
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(Date.from(message.createdAt()));
        mail.saveChanges();
        return mail;
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }
}

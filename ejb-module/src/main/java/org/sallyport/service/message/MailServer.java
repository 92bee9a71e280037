package org.sallyport.service.message;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

/** Takes the mails. */
@ApplicationScoped
public class MailServer {

    /** Where it is, how it is spoken to, and how long anybody waits for it. */
    @Resource(lookup = "mail/sallyport")
    Session session;

    @Inject
    MailFacts facts;

    MailConnection connect() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        transport.connect(null, facts.user().orElse(null), facts.password().orElse(null));
        return new MailConnection(session, transport, facts.sender());
    }
}

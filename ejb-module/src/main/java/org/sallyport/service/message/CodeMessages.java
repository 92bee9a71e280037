package org.sallyport.service.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.message.CodeText;
import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.DeploymentFacts;

/** Has codes sent, in words that hold nothing but the code, the organisation and the site. */
@Dependent
public class CodeMessages {

    private final Texts texts;
    private final Environments environments;
    private final DeploymentFacts facts;

    @Inject
    public CodeMessages(Texts texts, Environments environments, DeploymentFacts facts) {
        this.texts = texts;
        this.environments = environments;
        this.facts = facts;
    }

    /** Part of the caller's transaction; never sent at or after {@code expiresAt}. */
    public Queued queue(StaffUser person, CodeAddress address, String digits, Instant expiresAt) {
        if (address.method() != Method.SMS) {
            return new Queued.NotAllowed();
        }
        String environment = environments.get(person.environmentId()).name();
        String text = CodeText.of(digits, environment, facts.publicHost());
        return PhoneNumber.of(address.text())
                .map(number -> texts.queue(new TextOrder(person, number, text, expiresAt)))
                .orElseGet(Queued.NotAllowed::new);
    }
}

package org.sallyport.web.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.devices.Ending;
import org.sallyport.service.devices.EndingSession;
import org.sallyport.service.devices.Owner;
import org.sallyport.service.devices.ReviewingAllDevices;
import org.sallyport.service.devices.ReviewingPersonsDevices;
import org.sallyport.service.devices.RevokingDevice;
import org.sallyport.service.devices.SigningOutEverybody;
import org.sallyport.service.devices.SigningOutPerson;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Sentences;

/** What can be ended at {@code /admin/devices/confirm}: the question about it, and what a yes does. */
@RequestScoped
public class EndingActions {

    @Inject
    Administrator administrator;

    @Inject
    Sentences sentences;

    @Inject
    ReviewingAllDevices reviewingAllDevices;

    @Inject
    ReviewingPersonsDevices reviewingPersonsDevices;

    @Inject
    EndingSession endingSession;

    @Inject
    RevokingDevice revokingDevice;

    @Inject
    SigningOutPerson signingOutPerson;

    @Inject
    SigningOutEverybody signingOutEverybody;

    /** Nothing where there is no such thing to end. */
    Optional<EndingQuestion> ask(String action, String id) {
        SignedInUser user = administrator.user();
        Origin origin = administrator.origin();
        return switch (action) {
            case EndingQuestion.END_SESSION ->
                reviewingAllDevices.session(user, id, origin).map(row -> about(action, UseRow.of(row, sentences)));
            case EndingQuestion.FORGET_DEVICE ->
                reviewingAllDevices.device(user, id, origin).map(row -> about(action, UseRow.of(row, sentences)));
            case EndingQuestion.SIGN_OUT_PERSON ->
                reviewingPersonsDevices
                        .of(user, id, origin)
                        .map(person -> new EndingQuestion(action, id, person.owner(), "", id.equals(user.userId())));
            case EndingQuestion.SIGN_OUT_EVERYBODY -> Optional.of(aboutEverybody(user));
            default -> Optional.empty();
        };
    }

    Ending end(EndingQuestion question, String typed) {
        SignedInUser user = administrator.user();
        Origin origin = administrator.origin();
        return switch (question.action()) {
            case EndingQuestion.END_SESSION -> endingSession.end(user, question.id(), origin);
            case EndingQuestion.FORGET_DEVICE -> revokingDevice.revoke(user, question.id(), origin);
            case EndingQuestion.SIGN_OUT_PERSON -> signingOutPerson.signOut(user, question.id(), origin);
            default -> {
                String own = user.environment().key();
                yield signingOutEverybody.signOut(user, new SigningOutEverybody.Order(own, typed), origin);
            }
        };
    }

    private static EndingQuestion about(String action, UseRow row) {
        return new EndingQuestion(action, row.id(), row.owner(), row.name() + ", " + row.door(), row.current());
    }

    private static EndingQuestion aboutEverybody(SignedInUser user) {
        Owner administrator = new Owner(user.userId(), user.login(), user.name());
        return new EndingQuestion(
                EndingQuestion.SIGN_OUT_EVERYBODY,
                "",
                administrator,
                user.environment().key(),
                false);
    }
}

package org.sallyport.web.enrolment;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.enrolment.Pairing;
import org.sallyport.service.message.ReadingPhoneNumber;
import org.sallyport.service.signin.SendOutcome;
import org.sallyport.service.signin.SetUpOutcome;
import org.sallyport.service.signin.SignInOutcome;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Problem.InvalidMember;
import org.sallyport.web.signin.SendAnswer;
import org.sallyport.web.signin.SignInAnswer;

/** What an application is answered that has begun a set-up. */
record SetUpAnswer(Method method) implements SetUpOutcome.Cases<Response> {

    @Override
    public Response begun(Pairing pairing) {
        return JsonAnswer.created(EnrolmentJson.of(pairing));
    }

    @Override
    public Response codeAsked(SendOutcome outcome) {
        return outcome.fold(sent -> JsonAnswer.created(EnrolmentJson.of(method, sent)), SendAnswer::notSent);
    }

    @Override
    public Response numberDue() {
        return invalid("must be there, since no number of this person is known");
    }

    @Override
    public Response noSuchNumber(ReadingPhoneNumber.Why why) {
        return invalid("must be a mobile number that gets text messages, like +31612345678");
    }

    @Override
    public Response notBegun(SignInOutcome why) {
        return why.fold(new SignInAnswer());
    }

    private static Response invalid(String message) {
        return Problem.invalid(List.of(new InvalidMember("phone", message))).toResponse();
    }
}

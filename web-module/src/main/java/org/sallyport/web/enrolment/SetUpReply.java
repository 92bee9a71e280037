package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.sallyport.service.enrolment.Pairing;
import org.sallyport.service.message.ReadingPhoneNumber;
import org.sallyport.service.signin.SendOutcome;
import org.sallyport.service.signin.SetUpOutcome;
import org.sallyport.service.signin.SignInOutcome;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.MessageReply;
import org.sallyport.web.signin.StepReply;

/** Answers a browser that has begun a set-up: with the next step, or with the same one and a sentence. */
@RequestScoped
public class SetUpReply implements SetUpOutcome.Cases<Integer> {

    @Inject
    SetUpWizard wizard;

    @Inject
    StepReply stepReply;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    @Inject
    MessageReply messageReply;

    @Override
    public Integer begun(Pairing pairing) {
        return goTo(SetUpWizard.ADD);
    }

    @Override
    public Integer codeAsked(SendOutcome outcome) {
        return outcome.fold(sent -> goTo(SetUpPage.CHECK_MESSAGE), messageReply::notSent);
    }

    @Override
    public Integer numberDue() {
        return goTo(SetUpPage.PHONE);
    }

    @Override
    public Integer noSuchNumber(ReadingPhoneNumber.Why why) {
        errors.refuse(SetUpPage.PHONE, sentences.plain("set-up.phone." + why));
        return Reply.UNPROCESSABLE_CONTENT;
    }

    @Override
    public Integer notBegun(SignInOutcome why) {
        return why.fold(stepReply);
    }

    private int goTo(String step) {
        reply.seeOther(wizard.link(step));
        return HttpServletResponse.SC_SEE_OTHER;
    }
}

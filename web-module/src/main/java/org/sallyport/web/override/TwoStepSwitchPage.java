package org.sallyport.web.override;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.service.override.OverrideChange;
import org.sallyport.service.override.OverrideChoice;
import org.sallyport.service.override.OverridingTwoStep;
import org.sallyport.service.people.UserDetails;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.service.signin.ChangeOutcome;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.Word;
import org.sallyport.web.enrolment.ChangeReply;
import org.sallyport.web.enrolment.ProofCode;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.signin.CodeField;
import org.sallyport.web.signin.PasswordField;

/**
 * {@code /admin/user/two-step?id=…}: whether one person must have two-step verification, or is excused from it, instead of
 * what the settings say; with the proof that this takes where it spares somebody a code.
 */
@Named
@RequestScoped
public class TwoStepSwitchPage {

    private static final String PATH = "/admin/user/two-step?id=";

    @Inject
    Administrator administrator;

    @Inject
    OverridingTwoStep overridingTwoStep;

    @Inject
    SwitchFields fields;

    @Inject
    Form form;

    @Inject
    CodeField codeField;

    @Inject
    PasswordField passwordField;

    @Inject
    ChangeReply changeReply;

    @Inject
    Reply reply;

    @Inject
    ProofCode proofCode;

    private @Nullable OverrideChoice choice;

    public void open() {
        choice = overridingTwoStep
                .choice(administrator.user(), form.carried("id"), administrator.origin())
                .orElse(null);
        OverrideChoice offered = choice;
        if (offered == null) {
            reply.notFound();
            return;
        }
        proofCode.ask(offered.demand());
        if (proofCode.isWanted()) {
            reply.status(proofCode.send(PATH + offered.user().id()));
        } else if (form.isPosted()) {
            fields.change(offered.user().id()).ifPresent(change -> reply.status(change(offered, change)));
        }
    }

    private int change(OverrideChoice offered, OverrideChange change) {
        UserOutcome outcome = overridingTwoStep.change(administrator.user(), change, administrator.origin());
        return outcome instanceof UserOutcome.Unproven ? prove(offered.demand(), change) : answer(outcome);
    }

    /** Whoever may not give a proof is told why. */
    private int prove(Decision demand, OverrideChange change) {
        if (demand instanceof Decision.Challenge asked) {
            return asked.passwordAccepted()
                    ? passwordField.answeredBy(password -> byPassword(change, password))
                    : codeField.answeredBy(code -> byCode(change, code));
        }
        return answer(new UserOutcome.Unproven(new ChangeOutcome.Denied(demand.reason())));
    }

    private int byCode(OverrideChange change, OneTimeCode code) {
        changeReply.beside("code", "code.not-verified." + proofCode.getWord());
        return answer(overridingTwoStep.changeByCode(
                administrator.user(), change, proofCode.typed(code), administrator.origin()));
    }

    private int byPassword(OverrideChange change, String password) {
        changeReply.beside("password", "confirm.password-wrong");
        return answer(
                overridingTwoStep.changeByPassword(administrator.user(), change, password, administrator.origin()));
    }

    private int answer(UserOutcome outcome) {
        String afterwards = "/admin/user?id=" + form.carried("id") + "&after=switch";
        if (outcome instanceof UserOutcome.Shown) {
            reply.seeOther(afterwards);
            return HttpServletResponse.SC_SEE_OTHER;
        }
        if (outcome instanceof UserOutcome.Unproven unproven) {
            return unproven.proof().fold(changeReply.onPage(PATH + form.carried("id"), afterwards));
        }
        if (outcome instanceof UserOutcome.ChangedMeanwhile theirs) {
            choice = new OverrideChoice(
                    theirs.present(),
                    choiceAtHand().exemptible(),
                    choiceAtHand().demand());
        }
        return fields.refuse(outcome);
    }

    private OverrideChoice choiceAtHand() {
        OverrideChoice offered = choice;
        if (offered == null) {
            throw new IllegalStateException("nobody is chosen for");
        }
        return offered;
    }

    public String getReason() {
        return form.isPosted() ? form.typed("reason") : "";
    }

    public String getUntil() {
        return form.isPosted() ? form.typed("until") : "";
    }

    /** When the present exemption ends; null where there is none. */
    public @Nullable Moment getExemptUntil() {
        Instant until = getUser().exemptUntil();
        return until == null ? null : Moment.of(until);
    }

    /** As the last part of a key in the bundle. */
    public String getPresent() {
        return Word.of(getUser().override());
    }

    public UserDetails getUser() {
        return choiceAtHand().user();
    }

    /** Whether the settings let anybody be excused. */
    public boolean isExemptible() {
        return choiceAtHand().exemptible();
    }

    public boolean isRequired() {
        return form.isPosted() ? form.isTicked("require") : getUser().override() == TwoStepOverride.REQUIRE;
    }

    public boolean isExempt() {
        return form.isPosted() ? form.isTicked("exempt") : getUser().override() == TwoStepOverride.EXEMPT;
    }

    /** Nobody chooses for themselves. */
    public boolean isSelf() {
        return getUser().id().equals(administrator.user().userId());
    }

    public boolean isCodeAsked() {
        return choiceAtHand().demand() instanceof Decision.Challenge asked && !asked.passwordAccepted();
    }

    public boolean isPasswordAsked() {
        return choiceAtHand().demand() instanceof Decision.Challenge asked && asked.passwordAccepted();
    }
}

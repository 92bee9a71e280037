package org.sallyport.service.override;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.override.RecordingOverride.Wanted;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.service.signin.ChangeOutcome;
import org.sallyport.service.signin.RemovalCheck;
import org.sallyport.service.signin.RemovingTwoStep;
import org.sallyport.service.signin.TypedCode;

/**
 * An administrator chooses for one person instead of the environment's settings (D-07, K-10 to K-18, P-18). Needs
 * EDIT_USERS; and where it spares a code somebody who has set one up, what the removal needs: its permission and the own
 * code or password (D-28).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverridingTwoStep {

    @Inject
    private RecordingOverride recordingOverride;

    @Inject
    private RemovingTwoStep removingTwoStep;

    /** Empty for who lacks EDIT_USERS, and where the environment has no such person. */
    public Optional<OverrideChoice> choice(SignedInUser administrator, String userId, Origin origin) {
        return recordingOverride
                .person(administrator, userId, origin)
                .flatMap(person -> removingTwoStep
                        .look(administrator, userId, origin)
                        .map(demand -> new OverrideChoice(person.details(), person.exemptible(), demand)));
    }

    /** Where no proof is due; otherwise nothing is changed. */
    public UserOutcome change(SignedInUser administrator, OverrideChange change, Origin origin) {
        return recordingOverride.change(new Wanted(administrator, change, origin));
    }

    public UserOutcome changeByCode(SignedInUser administrator, OverrideChange change, TypedCode code, Origin origin) {
        return prove(
                new Wanted(administrator, change, origin), wanted -> removingTwoStep.byCode(withProof(wanted), code));
    }

    public UserOutcome changeByPassword(
            SignedInUser administrator, OverrideChange change, String password, Origin origin) {
        return prove(
                new Wanted(administrator, change, origin),
                wanted -> removingTwoStep.byPassword(withProof(wanted), password));
    }

    /** A proof that isn't due is neither looked at nor used up. */
    private UserOutcome prove(Wanted wanted, Function<Wanted, Optional<ChangeOutcome>> proof) {
        UserOutcome without = recordingOverride.change(wanted);
        if (!(without instanceof UserOutcome.Unproven)) {
            return without;
        }
        Optional<ChangeOutcome> outcome = proof.apply(wanted);
        if (outcome.isEmpty()) {
            return new UserOutcome.NotThere();
        }
        return outcome.get() instanceof ChangeOutcome.Done
                ? recordingOverride
                        .person(wanted.administrator(), wanted.change().userId(), wanted.origin())
                        .<UserOutcome>map(person -> new UserOutcome.Shown(person.details()))
                        .orElseGet(UserOutcome.NotThere::new)
                : meanwhile(wanted, outcome.get());
    }

    /** Of two administrators one finds nothing left to prove: then what is said is what the other has made of it. */
    private UserOutcome meanwhile(Wanted wanted, ChangeOutcome outcome) {
        boolean isOfTheState = outcome instanceof ChangeOutcome.Denied || outcome instanceof ChangeOutcome.NotOffered;
        return isOfTheState
                ? recordingOverride.refusal(wanted).orElseGet(() -> new UserOutcome.Unproven(outcome))
                : new UserOutcome.Unproven(outcome);
    }

    private RemovalCheck.Wanted withProof(Wanted wanted) {
        return new RemovalCheck.Wanted(
                wanted.administrator(),
                wanted.change().userId(),
                wanted.origin(),
                new ProvenOverride(recordingOverride, wanted));
    }
}

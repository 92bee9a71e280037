package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.platform.Randomness;

/** Leaves a sign-in half-finished, under a token of its own, because the decision asks for more. */
@Dependent
public class StartingSecondStep {

    private final SignIns signIns;
    private final OfferingMethods offeringMethods;
    private final Randomness randomness;

    @Inject
    public StartingSecondStep(SignIns signIns, OfferingMethods offeringMethods, Randomness randomness) {
        this.signIns = signIns;
        this.offeringMethods = offeringMethods;
        this.randomness = randomness;
    }

    SignInOutcome.Challenged challenge(Arrival arrival, Decision.Challenge challenge) {
        Token token = randomness.token();
        SignIn signIn = new SignIn(randomness.id(), token, arrival.party(), challenge, arrival.now());
        add(signIn, arrival);
        List<OfferedMethod> offered = offeringMethods.of(signIn, arrival);
        return new SignInOutcome.Challenged(
                challenge.reason(),
                token,
                signIn.expiresAt(),
                offered,
                challenge.recoveryAccepted(),
                challenge.offerRemember(),
                arrival.person().remembering().days());
    }

    SignInOutcome.EnrolmentDue enrol(Arrival arrival, Decision.Enrol enrol) {
        Token token = randomness.token();
        SignIn signIn = new SignIn(randomness.id(), token, arrival.party(), enrol, arrival.now());
        add(signIn, arrival);
        return new SignInOutcome.EnrolmentDue(
                enrol.reason(),
                token,
                signIn.expiresAt(),
                enrol.methods().stream().map(OfferedMethod::of).toList());
    }

    private void add(SignIn signIn, Arrival arrival) {
        Device known = arrival.known();
        signIns.add(known == null ? signIn : signIn.from(known));
    }
}

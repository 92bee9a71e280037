package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.platform.Randomness;

/** Leaves a sign-in half-finished, under a token of its own, because the decision asks for more. */
@Dependent
public class StartingSecondStep {

    private final SignIns signIns;
    private final Randomness randomness;

    @Inject
    public StartingSecondStep(SignIns signIns, Randomness randomness) {
        this.signIns = signIns;
        this.randomness = randomness;
    }

    /**
     * Where the first step was taken.
     *
     * @param known the person's device that came along, or null
     */
    record From(Door door, @Nullable Device known, Instant now) {}

    SignInOutcome.Challenged challenge(Situations.Person person, Decision.Challenge challenge, From from) {
        Token token = randomness.token();
        SignIn signIn = new SignIn(randomness.id(), token, person.at(from.door()), challenge, from.now());
        add(signIn, from);
        return new SignInOutcome.Challenged(
                challenge.reason(),
                token,
                signIn.expiresAt(),
                challenge.methods().stream().map(OfferedMethod::of).toList(),
                challenge.recoveryAccepted(),
                challenge.offerRemember(),
                person.remembering().days());
    }

    SignInOutcome.EnrolmentDue enrol(Situations.Person person, Decision.Enrol enrol, From from) {
        Token token = randomness.token();
        SignIn signIn = new SignIn(randomness.id(), token, person.at(from.door()), enrol, from.now());
        add(signIn, from);
        return new SignInOutcome.EnrolmentDue(
                enrol.reason(),
                token,
                signIn.expiresAt(),
                enrol.methods().stream().map(OfferedMethod::of).toList());
    }

    private void add(SignIn signIn, From from) {
        Device known = from.known();
        signIns.add(known == null ? signIn : signIn.from(known));
    }
}

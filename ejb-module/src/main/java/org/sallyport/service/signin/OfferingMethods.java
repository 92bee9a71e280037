package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.signin.SignIn;
import org.sallyport.service.enrolment.Destinations;

/** What a challenge offers; where the first of it comes by message, that is sent at once (P-06). */
@Dependent
public class OfferingMethods {

    private final Destinations destinations;
    private final SendingSignInCode sendingSignInCode;

    @Inject
    public OfferingMethods(Destinations destinations, SendingSignInCode sendingSignInCode) {
        this.destinations = destinations;
        this.sendingSignInCode = sendingSignInCode;
    }

    /** Part of the transaction that begins {@code signIn}. */
    List<OfferedMethod> of(SignIn signIn, Arrival arrival) {
        return signIn.methods().stream()
                .map(method -> method == Method.TOTP ? OfferedMethod.of(method) : byMessage(signIn, method, arrival))
                .toList();
    }

    private OfferedMethod byMessage(SignIn signIn, Method method, Arrival arrival) {
        CodeAddress address = destinations
                .target(signIn.party().userId(), method)
                .orElseThrow(() -> new IllegalStateException(method + " was offered, and goes nowhere"));
        boolean first = method == signIn.methods().get(0);
        return new OfferedMethod(method, address.hint(), first ? sentAt(signIn, address, arrival) : null);
    }

    /** Or null: what can't be sent now can be asked for again. */
    private @Nullable Instant sentAt(SignIn signIn, CodeAddress address, Arrival arrival) {
        return sendingSignInCode.send(signIn, address, arrival.origin(), arrival.now()) instanceof SendOutcome.Sent
                ? arrival.now()
                : null;
    }
}

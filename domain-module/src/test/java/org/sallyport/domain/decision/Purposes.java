package org.sallyport.domain.decision;

import java.util.List;
import java.util.stream.Stream;
import org.sallyport.domain.decision.Purpose.AdminRemove;
import org.sallyport.domain.decision.Purpose.ApiV2;
import org.sallyport.domain.decision.Purpose.ApiV3;
import org.sallyport.domain.decision.Purpose.ChangeSignIn;
import org.sallyport.domain.decision.Purpose.LoginFunction;
import org.sallyport.domain.decision.Purpose.Pickup;
import org.sallyport.domain.decision.Purpose.Pickup.Channel;
import org.sallyport.domain.decision.Purpose.Pickup.Credential;
import org.sallyport.domain.decision.Purpose.Pickup.Movement;
import org.sallyport.domain.decision.Purpose.Portal;
import org.sallyport.domain.decision.Purpose.SelfTurnOff;
import org.sallyport.domain.decision.Purpose.SignIn;
import org.sallyport.domain.environment.PickupToggles;

/** One purpose of every kind, or several where a purpose has variants that matter. */
final class Purposes {

    private Purposes() {}

    /** Where staff stand at the sign-in, a login function or the API. */
    static List<Purpose> staffDoors() {
        return List.of(new SignIn(), new LoginFunction(), new ApiV3(), new ApiV2());
    }

    /** Everything that neither the mode OFF, nor a network, nor a remembered device may decide. */
    static List<Purpose> protectedOnes() {
        return List.of(
                new ChangeSignIn(null),
                new ChangeSignIn(new Proof(Proof.Kind.CODE, Someone.NOW)),
                new ChangeSignIn(new Proof(Proof.Kind.PASSWORD, Someone.NOW)),
                new SelfTurnOff(Assurance.NONE),
                new SelfTurnOff(Assurance.REMEMBERED),
                new AdminRemove("bob", true),
                collecting(Someone.ID, new PickupToggles(true, true)),
                collecting("bob", new PickupToggles(true, true)));
    }

    static List<Purpose> ofStaff() {
        return Stream.concat(staffDoors().stream(), protectedOnes().stream()).toList();
    }

    static List<Purpose> ofContacts() {
        return List.of(new Portal());
    }

    /** At a kiosk, with the right to the key at any time, by telephone number. */
    static Pickup collecting(String owner, PickupToggles toggles) {
        return new Pickup(owner, toggles, true, null, Movement.COLLECT, Channel.KIOSK, Credential.NUMBER);
    }
}

package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.ACCESS_CREDENTIAL;
import static org.sallyport.domain.decision.Reason.ACCESS_OUTSIDE_WINDOW;
import static org.sallyport.domain.decision.Reason.APP_SESSION;
import static org.sallyport.domain.decision.Reason.GUEST_PICKUP;
import static org.sallyport.domain.decision.Reason.GUEST_PICKUP_2FA_OFF;
import static org.sallyport.domain.decision.Reason.NO_ACCESS;
import static org.sallyport.domain.decision.Reason.NO_MOBILE_NUMBER;
import static org.sallyport.domain.decision.Reason.OWN_PICKUP;
import static org.sallyport.domain.decision.Reason.OWN_PICKUP_2FA_OFF;
import static org.sallyport.domain.decision.Reason.SMS_UNAVAILABLE;
import static org.sallyport.domain.decision.Rule.allow;
import static org.sallyport.domain.decision.Rule.deny;
import static org.sallyport.domain.decision.Rule.row;

import java.util.List;
import org.sallyport.domain.decision.Purpose.Pickup;
import org.sallyport.domain.decision.Purpose.Pickup.Channel;
import org.sallyport.domain.decision.Purpose.Pickup.Credential;
import org.sallyport.domain.decision.Purpose.Pickup.Movement;

/** Rows 3 to 11: a key is taken or brought back. Only the owner's toggles count; the mode, a network and a device don't. */
final class PickupRules {

    static final List<Rule<?>> ROWS = List.of(
            row("3", Pickup.class, (s, pickup) -> !pickup.entitled(), deny(NO_ACCESS)),
            row("4", Pickup.class, PickupRules::isOutsideWindow, deny(ACCESS_OUTSIDE_WINDOW)),
            row("5", Pickup.class, (s, pickup) -> pickup.channel() == Channel.APP, allow(APP_SESSION)),
            row("6", Pickup.class, PickupRules::isByAccessOrBadge, allow(ACCESS_CREDENTIAL)),
            row("7", Pickup.class, PickupRules::isOwnUnasked, allow(OWN_PICKUP_2FA_OFF)),
            row("8", Pickup.class, PickupRules::isGuestUnasked, allow(GUEST_PICKUP_2FA_OFF)),
            row("9", Pickup.class, s -> !s.enrolments().phoneKnown(), deny(NO_MOBILE_NUMBER)),
            row("10", Pickup.class, s -> !s.policy().canText(), deny(SMS_UNAVAILABLE)),
            row("11", Pickup.class, Rule::otherwise, PickupRules::textToActor));

    private PickupRules() {}

    private static boolean isOutsideWindow(Situation s, Pickup pickup) {
        return pickup.movement() != Movement.DROP_OFF
                && pickup.window() != null
                && !pickup.window().contains(s.now());
    }

    private static boolean isByAccessOrBadge(Situation s, Pickup pickup) {
        return pickup.credential() == Credential.ACCESS || pickup.credential() == Credential.BADGE;
    }

    private static boolean isOwnUnasked(Situation s, Pickup pickup) {
        return isOwn(s, pickup) && !pickup.toggles().own();
    }

    private static boolean isGuestUnasked(Situation s, Pickup pickup) {
        return !isOwn(s, pickup) && !pickup.toggles().guest();
    }

    private static Decision textToActor(Situation s, Pickup pickup) {
        return Asking.forTextedCode(s, isOwn(s, pickup) ? OWN_PICKUP : GUEST_PICKUP);
    }

    /** Own or guest is decided key by key (D-25). */
    private static boolean isOwn(Situation s, Pickup pickup) {
        return s.subject().id().equals(pickup.owner());
    }
}

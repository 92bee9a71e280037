package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.environment.RememberMode;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Door;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.message.Notices;
import org.sallyport.service.platform.Randomness;

/**
 * What a whole sign-in leaves on a device. A browser is known from then on, whatever is remembered; an application is
 * left something only when that spares the next code. A right code renews what was there under a new token.
 */
@Dependent
public class KeepingDevice {

    private final Devices devices;
    private final Forgetting forgetting;
    private final Randomness randomness;
    private final Notices notices;

    @Inject
    public KeepingDevice(Devices devices, Forgetting forgetting, Randomness randomness, Notices notices) {
        this.devices = devices;
        this.forgetting = forgetting;
        this.randomness = randomness;
        this.notices = notices;
    }

    /** @param left what to hand to it; empty where it has the right token already */
    record Kept(Device device, Optional<DeviceToken> left) {}

    /** Part of the transaction that opens the session. */
    Optional<Kept> after(WholeSignIn whole) {
        return whole.isProvenByCode() ? verified(whole) : seen(whole);
    }

    private Optional<Kept> seen(WholeSignIn whole) {
        Arrival arrival = whole.arrival();
        Device known = arrival.known();
        if (known != null) {
            known.see(arrival.now());
            return Optional.of(new Kept(known, Optional.empty()));
        }
        return arrival.door() == Door.WEB ? Optional.of(placed(fresh(arrival), arrival, null)) : Optional.empty();
    }

    private Optional<Kept> verified(WholeSignIn whole) {
        Arrival arrival = whole.arrival();
        Situations.Person person = arrival.person();
        Device known = arrival.known();
        Device device = known == null ? fresh(arrival) : known;
        boolean chosen = whole.rememberAsked() || person.remembering().mode() == RememberMode.AUTO;
        device.remember(arrival.party(), person.environment(), chosen, arrival.now());
        device.see(arrival.now());
        Optional<Instant> until = person.rememberedUntil(device, arrival.now());
        if (arrival.door() == Door.WEB || until.isPresent()) {
            return Optional.of(placed(device, arrival, until.orElse(null)));
        }
        return Optional.ofNullable(known).map(same -> new Kept(same, Optional.empty()));
    }

    private Device fresh(Arrival arrival) {
        // The token is replaced when the device is placed; this one is never handed out.
        return new Device(
                randomness.id(),
                randomness.token(),
                arrival.party(),
                arrival.presented().name(),
                arrival.now());
    }

    private Kept placed(Device device, Arrival arrival, @Nullable Instant rememberedUntil) {
        Token token = randomness.token();
        Token shared = arrival.presented().token();
        if (shared != null && arrival.door() == Door.WEB) {
            devices.move(shared, token);
        }
        device.renewUnder(token);
        if (arrival.known() == null) {
            devices.add(device);
            forgetting.keepOnly(Device.MOST_OF_ONE_PERSON, device, arrival.now());
            notices.tell(arrival.person().user(), Notice.NEW_DEVICE, device.name());
        }
        return new Kept(device, Optional.of(new DeviceToken(token, rememberedUntil)));
    }
}

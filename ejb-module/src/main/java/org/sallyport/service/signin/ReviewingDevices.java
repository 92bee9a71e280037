package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.TimeSource;

/** One's own devices, and where one is signed in. */
@Stateless
public class ReviewingDevices {

    @Inject
    Devices devices;

    @Inject
    Sessions sessions;

    @Inject
    Users users;

    @Inject
    Environments environments;

    @Inject
    TimeSource time;

    /** Last used first. */
    public List<KnownDevice> devices(SignedInUser who) {
        Instant now = time.now();
        Situations.Person person = person(who);
        String own = sessions.get(who.sessionId()).deviceId();
        return devices.ofPerson(who.userId()).stream()
                .map(device -> new KnownDevice(
                        device.id(),
                        device.party().door(),
                        device.name(),
                        device.firstSeenAt(),
                        device.lastSeenAt(),
                        person.rememberedUntil(device, now).orElse(null),
                        device.id().equals(own)))
                .filter(KnownDevice::isWorthShowing)
                .toList();
    }

    /** Last used first; the newest hundred of them. */
    public List<LiveSession> sessions(SignedInUser who) {
        Situations.Person person = person(who);
        Map<String, String> names =
                devices.ofPerson(who.userId()).stream().collect(Collectors.toMap(Device::id, Device::name));
        return sessions.aliveOf(person.user(), person.environment().settings().sessions(), time.now()).stream()
                .map(session -> shown(session, names, who))
                .toList();
    }

    private static LiveSession shown(Session session, Map<String, String> names, SignedInUser who) {
        String device = session.deviceId();
        return new LiveSession(
                session.party().door(),
                device == null ? null : names.get(device),
                session.signedInAt(),
                session.lastSeenAt(),
                session.id().equals(who.sessionId()));
    }

    private Situations.Person person(SignedInUser who) {
        return new Situations.Person(
                users.get(who.userId()), environments.get(who.environment().id()));
    }
}

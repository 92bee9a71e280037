package org.sallyport.service.devices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.Session;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.KnownDevice;
import org.sallyport.service.signin.LiveSession;
import org.sallyport.service.signin.Sessions;
import org.sallyport.service.signin.Situations;

/** Shows rows as an administrator sees them: whose, until when, and whether the list is read there. */
@Dependent
public class OwnedRows {

    private final LastUses lastUses;
    private final Sessions sessions;
    private final TimeSource time;

    @Inject
    public OwnedRows(LastUses lastUses, Sessions sessions, TimeSource time) {
        this.lastUses = lastUses;
        this.sessions = sessions;
        this.time = time;
    }

    Slice<OwnedSession> sessions(Scope scope, PageRequest page, SignedInUser reader) {
        return Slice.of(lastUses.sessions(scope, page, time.now()), page.limit(), row -> position((Session) row[0]))
                .map(row -> session(row, scope, reader));
    }

    Slice<OwnedDevice> devices(Scope scope, PageRequest page, SignedInUser reader) {
        Instant now = time.now();
        String inUse = sessions.get(reader.sessionId()).deviceId();
        return Slice.of(lastUses.devices(scope, page), page.limit(), row -> position((Device) row[0]))
                .map(row -> device(row, scope, inUse, now));
    }

    private static OwnedSession session(Object[] row, Scope scope, SignedInUser reader) {
        Session session = (Session) row[0];
        SessionLimits limits = scope.environment().settings().sessions();
        Instant idleUntil = session.idleUntil(limits);
        Instant expiresAt = session.expiresAt(limits);
        LiveSession shown = new LiveSession(
                session.party().door(),
                (String) row[2],
                session.signedInAt(),
                session.lastSeenAt(),
                session.id().equals(reader.sessionId()));
        return new OwnedSession(
                session.id(),
                Owner.of((StaffUser) row[1]),
                shown,
                idleUntil.isBefore(expiresAt) ? idleUntil : expiresAt);
    }

    private static OwnedDevice device(Object[] row, Scope scope, @Nullable String inUse, Instant now) {
        Device device = (Device) row[0];
        StaffUser user = (StaffUser) row[1];
        Situations.Person person = new Situations.Person(user, scope.environment());
        KnownDevice shown = new KnownDevice(
                device.id(),
                device.party().door(),
                device.name(),
                device.firstSeenAt(),
                device.lastSeenAt(),
                person.rememberedUntil(device, now).orElse(null),
                device.id().equals(inUse));
        return new OwnedDevice(Owner.of(user), shown);
    }

    private static String position(Session session) {
        return new Position(session.lastSeenAt(), session.id()).text();
    }

    private static String position(Device device) {
        return new Position(device.lastSeenAt(), device.id()).text();
    }
}

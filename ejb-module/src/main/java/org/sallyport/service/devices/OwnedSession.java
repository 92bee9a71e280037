package org.sallyport.service.devices;

import java.time.Instant;
import org.sallyport.service.signin.LiveSession;

/**
 * A live session in an administrator's list.
 *
 * @param endsAt when it ends unless it is used again
 */
public record OwnedSession(String id, Owner owner, LiveSession session, Instant endsAt) {}

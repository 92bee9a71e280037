package org.sallyport.service.devices;

import org.sallyport.service.platform.Slice;

/** Where one person is signed in, and the devices on which that person is known; last used first. */
public record PersonsDevices(Owner owner, Slice<OwnedSession> sessions, Slice<OwnedDevice> devices) {}

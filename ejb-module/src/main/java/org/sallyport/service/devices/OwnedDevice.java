package org.sallyport.service.devices;

import org.sallyport.service.signin.KnownDevice;

/** A known device in an administrator's list. */
public record OwnedDevice(Owner owner, KnownDevice device) {}

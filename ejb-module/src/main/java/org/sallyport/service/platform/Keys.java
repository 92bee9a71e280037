package org.sallyport.service.platform;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The key ring of this node, from the moment the start has opened it. */
@ApplicationScoped
public class Keys {

    private volatile @Nullable KeyRing ring;

    public KeyRing ring() {
        KeyRing opened = ring;
        if (opened == null) {
            throw new IllegalStateException("the key ring isn't open yet");
        }
        return opened;
    }

    public boolean areOpen() {
        return ring != null;
    }

    public void open(KeyRing opened) {
        ring = opened;
    }
}

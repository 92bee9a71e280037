package org.sallyport.domain.signin;

import java.text.Normalizer;
import java.util.Optional;
import org.sallyport.domain.platform.PlainText;

/** What a person calls one of their devices. Shown to that person alone, and never as anything but text. */
public record DeviceName(String text) {

    /** Why a name can't be one. */
    public enum Fault {
        EMPTY,
        TOO_LONG,
        /** It isn't {@link PlainText}. */
        UNREADABLE
    }

    public DeviceName {
        Optional<Fault> fault = faultIn(text);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("no name of a device: " + fault.get());
        }
    }

    /** What was typed, without the spaces around it. */
    public static DeviceName typed(String typed) {
        return new DeviceName(tidied(typed));
    }

    public static Optional<Fault> faultIn(String typed) {
        String name = tidied(typed);
        if (name.isEmpty()) {
            return Optional.of(Fault.EMPTY);
        }
        if (name.length() > Device.NAME_LENGTH) {
            return Optional.of(Fault.TOO_LONG);
        }
        return PlainText.isOnOneLine(name) ? Optional.empty() : Optional.of(Fault.UNREADABLE);
    }

    private static String tidied(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }
}

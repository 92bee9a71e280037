package org.sallyport.domain.signin;

import java.text.Normalizer;
import java.util.Optional;

/** What a person calls one of their devices. Shown to that person alone, and never as anything but text. */
public record DeviceName(String text) {

    /** Why a name can't be one. */
    public enum Fault {
        EMPTY,
        TOO_LONG,
        /** It has control characters, or such as change the order in which it is read. */
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
        return name.codePoints().allMatch(DeviceName::isReadable) ? Optional.empty() : Optional.of(Fault.UNREADABLE);
    }

    private static String tidied(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    private static boolean isReadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}

package org.sallyport.service.signin;

import java.util.Optional;

/**
 * What a person brings to change the own password.
 *
 * @param current as typed
 * @param replacement as typed
 * @param code empty where none was asked for
 */
public record PasswordChange(String current, String replacement, Optional<TypedCode> code) {

    /** Where none is asked for, one that came along is neither looked at nor used up. */
    PasswordChange withoutCode() {
        return new PasswordChange(current, replacement, Optional.empty());
    }

    @Override
    public String toString() {
        return "PasswordChange[redacted]";
    }
}

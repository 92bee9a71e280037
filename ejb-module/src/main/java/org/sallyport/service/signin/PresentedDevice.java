package org.sallyport.service.signin;

import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Token;

/**
 * The browser or application at the other end, as its request presents it.
 *
 * @param token what an earlier sign-in left there, or null; believed only when it is this person's
 * @param name what to call it in somebody's list of devices
 */
public record PresentedDevice(@Nullable Token token, String name) {

    private static final String APPLICATION = "Application";

    /** An application keeps one for each person. */
    public static PresentedDevice application(@Nullable Token token) {
        return new PresentedDevice(token, APPLICATION);
    }

    public static PresentedDevice application() {
        return application(null);
    }
}

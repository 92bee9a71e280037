package org.sallyport.service.signin;

import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Token;

/**
 * What a person brings to the first step.
 *
 * @param environment its key
 * @param login as typed
 * @param password as typed
 * @param rememberedDevice what an earlier sign-in left on this browser, or null
 */
public record FirstStep(
        String environment,
        String login,
        String password,
        @Nullable Token rememberedDevice) {

    @Override
    public String toString() {
        return "FirstStep[redacted]";
    }
}

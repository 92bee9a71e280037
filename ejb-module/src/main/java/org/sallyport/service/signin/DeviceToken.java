package org.sallyport.service.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Token;

/**
 * What a whole sign-in leaves on a device.
 *
 * @param rememberedUntil when a code is due again there, or null where nothing is remembered
 */
public record DeviceToken(Token token, @Nullable Instant rememberedUntil) {}

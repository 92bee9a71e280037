package org.sallyport.service.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.message.OutgoingText;

/**
 * A text that didn't get to its phone, as far as anybody knows.
 *
 * @param hint the number's last two digits
 * @param answer the status that the gateway gave, or null when it gave none
 */
public record FailedText(
        Instant at,
        String hint,
        OutgoingText.State state,
        @Nullable Integer answer) {}

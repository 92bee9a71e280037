package org.sallyport.service.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.enrolment.Method;

/**
 * A way to prove the second step.
 *
 * @param hint where its code goes, masked ("••42"), or null
 * @param sentAt when its code was sent, or null when none was
 */
public record OfferedMethod(
        Method method, @Nullable String hint, @Nullable Instant sentAt) {

    public static OfferedMethod of(Method method) {
        return new OfferedMethod(method, null, null);
    }
}

package org.sallyport.container;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sallyport.service.directory.Attempts;

/** A use case with a bug in it. */
@Stateless
public class FailingUseCase {

    @Inject
    private Attempts attempts;

    /** Throws after the attempt was reserved, so that the container rolls back whatever it can. */
    public void evaluate(String userId) {
        attempts.reserve(userId);
        throw new IllegalStateException("on purpose");
    }
}

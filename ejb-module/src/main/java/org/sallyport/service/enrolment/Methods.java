package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.sallyport.domain.enrolment.Destination;

/** Everything that a person has set up, of whatever method. */
@Dependent
public class Methods {

    private final Authenticators authenticators;
    private final Destinations destinations;

    @Inject
    public Methods(Authenticators authenticators, Destinations destinations) {
        this.authenticators = authenticators;
        this.destinations = destinations;
    }

    public boolean isAnySetUp(String userId) {
        return authenticators.findActive(userId).isPresent()
                || destinations.of(userId).stream().anyMatch(Destination::isEnrolled);
    }

    /**
     * What is set up, what is being set up and what was proven on the way; the number on the record stays (D-06). False when
     * nothing was set up. The caller holds the person's authenticators and row.
     */
    public boolean removeAll(String userId) {
        boolean phone = destinations.removeProven(userId);
        return authenticators.removeAll(userId) || phone;
    }
}

package org.sallyport.architecture.broken.domain.decision;

import jakarta.inject.Inject;
import org.sallyport.architecture.broken.domain.one.EntityWithAClock;

/** A framework and an entity inside the decision. */
class DecisionThatAsksTheContainer {

    @Inject
    EntityWithAClock row;
}

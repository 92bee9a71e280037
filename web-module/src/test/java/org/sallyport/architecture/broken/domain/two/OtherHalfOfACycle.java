package org.sallyport.architecture.broken.domain.two;

import org.sallyport.architecture.broken.domain.one.EntityWithAClock;

public class OtherHalfOfACycle {
    EntityWithAClock one;
}

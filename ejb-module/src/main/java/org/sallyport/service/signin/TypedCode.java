package org.sallyport.service.signin;

import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.service.enrolment.GivenCode;

/** A code as it was typed, and where it is said to come from. */
public record TypedCode(Method method, OneTimeCode code) {

    GivenCode givenBy(String userId, String ownerId) {
        return new GivenCode(userId, ownerId, method, code);
    }
}

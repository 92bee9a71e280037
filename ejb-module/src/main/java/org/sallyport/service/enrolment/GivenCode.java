package org.sallyport.service.enrolment;

import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;

/**
 * A code, and how it was come by.
 *
 * @param ownerId of the sign-in or session in which it is given; a sent code serves in its own alone
 */
public record GivenCode(String userId, String ownerId, Method method, OneTimeCode code) {}

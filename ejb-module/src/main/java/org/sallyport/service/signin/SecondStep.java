package org.sallyport.service.signin;

import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.signin.Token;

/**
 * What a person brings to the second step.
 *
 * @param signIn the half-finished sign-in
 * @param method how the code was come by
 * @param rememberDevice ignored where remembering isn't offered (D-02)
 */
public record SecondStep(
        Token signIn, Method method, OneTimeCode code, boolean rememberDevice, PresentedDevice device) {}

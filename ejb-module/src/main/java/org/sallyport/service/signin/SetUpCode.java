package org.sallyport.service.signin;

import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.domain.signin.Token;

/**
 * The first code of a new key, given in a sign-in that had to set one up.
 *
 * @param signIn the half-finished sign-in
 * @param rememberDevice ignored where remembering isn't offered (D-02)
 */
public record SetUpCode(Token signIn, OneTimeCode code, boolean rememberDevice, PresentedDevice device) {}

package org.sallyport.web.overview;

/**
 * How many people of the environment stand in one way with two-step verification.
 *
 * @param state as addresses and the keys of the bundle spell it
 * @param number as it is shown, also where nobody counts to the end
 * @param anybody whether there is one
 */
public record Standing(String state, String number, boolean anybody) {}

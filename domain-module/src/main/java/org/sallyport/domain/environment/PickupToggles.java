package org.sallyport.domain.environment;

/**
 * Whether collecting a key at a kiosk asks for a code.
 *
 * @param own when owners collect their own (Y-14)
 * @param guest when somebody else collects it (Y-21)
 */
public record PickupToggles(boolean own, boolean guest) {}

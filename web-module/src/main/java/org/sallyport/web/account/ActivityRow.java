package org.sallyport.web.account;

import org.jspecify.annotations.Nullable;
import org.sallyport.web.decision.Why;
import org.sallyport.web.platform.Moment;

/**
 * Something that happened, as its owner reads it.
 *
 * @param why null where there is nothing to explain
 */
public record ActivityRow(String what, Moment at, String from, Why.@Nullable Account why) {}

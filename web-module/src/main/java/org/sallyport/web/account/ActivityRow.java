package org.sallyport.web.account;

import java.util.List;
import org.sallyport.web.platform.Moment;

/**
 * Something that happened, as its owner reads it.
 *
 * @param why in sentences; empty where there is nothing to explain
 */
public record ActivityRow(String what, Moment at, String from, List<String> why) {}

package org.sallyport.web.decision;

import java.util.List;
import org.sallyport.service.decision.TrialOutcome.Person;
import org.sallyport.web.platform.Moment;

/**
 * What would be decided, as a page says it.
 *
 * @param outcome as the keys of the bundle spell it
 * @param mark how it is marked: good, due or bad
 * @param more what is asked for, in sentences
 */
public record WhatIfAnswer(Person person, Moment at, String outcome, String mark, List<String> more, Why.Account why) {}

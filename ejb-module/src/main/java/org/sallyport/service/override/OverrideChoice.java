package org.sallyport.service.override;

import org.sallyport.domain.decision.Decision;
import org.sallyport.service.people.UserDetails;

/**
 * What an administrator is offered to choose for somebody.
 *
 * @param exemptible whether the environment honours exemptions
 * @param demand the proof that un-checking and exempting take, or why the administrator can't give one
 */
public record OverrideChoice(UserDetails user, boolean exemptible, Decision demand) {}

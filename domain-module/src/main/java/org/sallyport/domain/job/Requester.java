package org.sallyport.domain.job;

import org.sallyport.domain.signin.Door;

/**
 * Who asked for a job and from where, as the audit of what it does says it.
 *
 * @param source the peer's address
 */
public record Requester(String environmentId, String userId, Door door, String source) {}

package org.sallyport.service.people;

import org.sallyport.domain.directory.UserStatus;

/**
 * An edit of somebody, with the version it was made from.
 *
 * @param entry what the form says now; its login is nobody's to change and isn't looked at
 */
public record UserChange(String userId, long version, Entry entry, UserStatus status) {}

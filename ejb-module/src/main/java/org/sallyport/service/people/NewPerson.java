package org.sallyport.service.people;

import org.sallyport.domain.directory.AuthSource;

/**
 * Somebody to be added.
 *
 * @param authSource LOCAL for a password that is kept here, LDAP for one that the environment's directory keeps
 */
public record NewPerson(Entry entry, AuthSource authSource) {}

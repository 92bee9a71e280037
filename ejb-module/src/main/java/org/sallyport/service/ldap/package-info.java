/**
 * LDAP directories, which keep the passwords of people of some environments; whoever deploys says which
 * (docs/configuration.md).
 *
 * <p>Decides nothing but whether a directory takes a password for somebody's. Reads nothing else from it, and writes
 * nothing.
 */
@NullMarked
package org.sallyport.service.ldap;

import org.jspecify.annotations.NullMarked;

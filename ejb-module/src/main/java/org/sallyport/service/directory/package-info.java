/**
 * People and their passwords.
 *
 * <p>Decides whether a password is right, how often it may be tried and how many are hashed at once. Doesn't decide
 * what follows from a right one.
 */
@NullMarked
package org.sallyport.service.directory;

import org.jspecify.annotations.NullMarked;

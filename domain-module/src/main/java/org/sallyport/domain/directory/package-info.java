/**
 * Who the people of an environment are: staff users with their names, roles and permissions.
 *
 * <p>Decides when two logins name one person and who holds which right. Doesn't decide who may sign in.
 */
@NullMarked
package org.sallyport.domain.directory;

import org.jspecify.annotations.NullMarked;

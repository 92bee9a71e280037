/**
 * User Management (320): finding, adding and changing the people of an environment, one by one or by file.
 *
 * <p>Decides what can be entered and who may. Doesn't decide how somebody stands with two-step verification: the decision
 * does, and lists are read by what it says.
 */
@NullMarked
package org.sallyport.service.people;

import org.jspecify.annotations.NullMarked;

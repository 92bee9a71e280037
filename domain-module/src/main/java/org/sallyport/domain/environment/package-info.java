/**
 * The tenant and its policy: one {@link org.sallyport.domain.environment.TwoStepSettings} per environment.
 *
 * <p>Decides which settings are possible and with which ones an environment starts. Doesn't decide what they mean for
 * a sign-in: that is the decision.
 */
@NullMarked
package org.sallyport.domain.environment;

import org.jspecify.annotations.NullMarked;

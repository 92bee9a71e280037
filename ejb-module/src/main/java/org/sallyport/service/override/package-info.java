/**
 * What an administrator chooses for one person instead of the environment's settings, and the register of exemptions.
 *
 * <p>Decides who may choose, and what of it needs a proof. Doesn't decide what follows at a sign-in: that is the
 * decision's; nor how a proof is taken, or what somebody has set up removed: that is in {@code signin}.
 */
@NullMarked
package org.sallyport.service.override;

import org.jspecify.annotations.NullMarked;

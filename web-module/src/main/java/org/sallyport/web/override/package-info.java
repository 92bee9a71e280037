/**
 * The switch that an administrator sets for one person, and the register of exemptions, on pages and over REST.
 *
 * <p>Decides how they read. Who may set what, and what it takes, is in {@code service.override}.
 */
@NullMarked
package org.sallyport.web.override;

import org.jspecify.annotations.NullMarked;

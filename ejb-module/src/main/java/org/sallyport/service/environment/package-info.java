/**
 * Environments: making them, their names, their settings, and whom their people ask for help.
 *
 * <p>Decides who may read and edit, and that nobody overwrites what somebody else changed meanwhile. Doesn't decide which
 * settings are possible: their values do.
 */
@NullMarked
package org.sallyport.service.environment;

import org.jspecify.annotations.NullMarked;

/**
 * Removing rows that have served their time, on one node at a time.
 *
 * <p>Decides how long what is over is kept: a day. Doesn't decide what is over: that follows from the rows themselves and
 * their environment's settings. The audit is never touched.
 */
@NullMarked
package org.sallyport.service.housekeeping;

import org.jspecify.annotations.NullMarked;

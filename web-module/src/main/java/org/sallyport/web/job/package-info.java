/**
 * Background jobs, as applications and pages follow them.
 *
 * <p>Decides how a job and what it made look from outside. Doesn't decide whose they are: the use case does.
 */
@NullMarked
package org.sallyport.web.job;

import org.jspecify.annotations.NullMarked;

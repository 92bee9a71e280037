/**
 * What every page and resource shares: problems, the strict JSON reader, response headers, the guard of forms.
 *
 * <p>Decides what a request must look like to be heard at all. Doesn't decide who is asking.
 */
@NullMarked
package org.sallyport.web.platform;

import org.jspecify.annotations.NullMarked;

/**
 * What signed-in people see and change of their own account: devices, sessions, password, and when they will be signed
 * out.
 *
 * <p>Parses, calls one use case, shows its outcome. Has no rule of its own about whose a device is.
 */
@NullMarked
package org.sallyport.web.account;

import org.jspecify.annotations.NullMarked;

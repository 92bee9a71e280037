/**
 * The frame around the administrators' pages: the menu, and what a browser may run there.
 *
 * <p>Decides which entries somebody sees. Who may open a page is the gate's to decide, and who may do something its use
 * case's.
 */
@NullMarked
package org.sallyport.web.console;

import org.jspecify.annotations.NullMarked;

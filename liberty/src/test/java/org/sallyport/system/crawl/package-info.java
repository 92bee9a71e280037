/**
 * Every address of the built EAR, tried with everything but a whole session.
 *
 * <p>The addresses are read from the EAR itself; which of them are open is a list written by hand, so that a new one
 * fails until somebody has decided about it.
 */
package org.sallyport.system.crawl;

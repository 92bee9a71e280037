/**
 * The built EAR on a real Liberty over HTTP: the contract, bad input, attacks and races, on both databases.
 *
 * <p>Says what an application or an attacker meets. What a page looks like is the browser package's.
 */
package org.sallyport.system;

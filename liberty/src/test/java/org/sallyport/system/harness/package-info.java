/**
 * What the tests drive the product with: a real server process, real databases, people with real authenticators, and
 * clients for its two doors.
 *
 * <p>Knows the built EAR and its contract, nothing of its code. Asserts nothing.
 */
package org.sallyport.system.harness;

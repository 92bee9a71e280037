/**
 * The load command: what a sign-in costs the server, beside what one password hash costs.
 *
 * <p>Measures and reports; asserts nothing, and is no part of the test command (docs/benchmark.md).
 */
package org.sallyport.bench;

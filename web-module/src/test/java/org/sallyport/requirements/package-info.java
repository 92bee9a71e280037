/**
 * Holds the pages of requirements and scenarios to the tests that name their rows. What a row means is the pages' own
 * matter, and whether its test is a good one is nobody's but the reader's.
 */
package org.sallyport.requirements;

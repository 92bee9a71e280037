/**
 * Decisions in words, and what would be decided.
 *
 * <p>Decides which sentences explain a decision, from what it left and nothing else.
 */
@NullMarked
package org.sallyport.web.decision;

import org.jspecify.annotations.NullMarked;

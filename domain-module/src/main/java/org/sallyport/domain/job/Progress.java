package org.sallyport.domain.job;

import java.util.Optional;

/**
 * What one step of a job came to.
 *
 * @param done how many more are done, the refused ones included
 * @param refused how many of them weren't as they should be
 * @param result what to add to the result
 * @param next where the next step begins, or empty where this was the last
 */
public record Progress(long done, long refused, String result, Optional<String> next) {

    @Override
    public String toString() {
        return "Progress[done=" + done + ", refused=" + refused + "]";
    }
}

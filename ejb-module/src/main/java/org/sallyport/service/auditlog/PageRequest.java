package org.sallyport.service.auditlog;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param after where the part before ended, or null for the first
 * @param limit how many entries at most
 */
public record PageRequest(@Nullable Position after, int limit) {

    public static PageRequest first(int limit) {
        return new PageRequest(null, limit);
    }
}

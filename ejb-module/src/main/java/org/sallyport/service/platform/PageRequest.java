package org.sallyport.service.platform;

import java.util.Optional;

/**
 * Which part of a list that has the newest first.
 *
 * @param after where the part before ended
 * @param limit how many rows at most
 */
public record PageRequest(Position after, int limit) {

    /** @param after empty for the first part */
    public static PageRequest behind(Optional<Position> after, int limit) {
        return new PageRequest(after.orElse(Position.START), limit);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(Position.START, limit);
    }
}

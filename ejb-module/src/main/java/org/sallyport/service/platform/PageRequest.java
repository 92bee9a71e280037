package org.sallyport.service.platform;

/**
 * Which part of a list that has the newest first.
 *
 * @param after where the part before ended
 * @param limit how many rows at most
 */
public record PageRequest(Position after, int limit) {

    public static PageRequest first(int limit) {
        return new PageRequest(Position.START, limit);
    }
}

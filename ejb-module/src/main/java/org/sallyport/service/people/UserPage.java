package org.sallyport.service.people;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many at most
 * @param after where the part before ended, as its slice said, or empty for the beginning
 */
public record UserPage(int limit, Optional<String> after) {}

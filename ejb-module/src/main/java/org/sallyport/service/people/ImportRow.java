package org.sallyport.service.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.FieldFault.Rule;

/**
 * A row of an imported file, as it waits to be worked off.
 *
 * @param line where it begins in the file
 * @param repeated whether an earlier row has the same login
 * @param cells as they stand in the file, whatever is wrong with them
 */
record ImportRow(long line, boolean repeated, List<String> cells) {

    static final List<String> HEADER = List.of("login", "name", "email", "roles", "status");
    static final String BETWEEN_ROLES = ";";

    private static final String REPEATED = "repeated";

    /** In chars; longer than whatever is right, and short enough for a row to fit into a part. */
    private static final int LONGEST_CELL = 2_000;

    /** As much of it as can matter. */
    static ImportRow of(long line, boolean repeated, List<String> cells) {
        return new ImportRow(
                line,
                repeated,
                cells.stream()
                        .limit(HEADER.size() + 1L)
                        .map(cell -> cell.substring(0, Math.min(LONGEST_CELL, cell.length())))
                        .toList());
    }

    /** The other way round of {@link #toCells}. */
    static ImportRow read(List<String> stored) {
        return new ImportRow(
                Long.parseLong(stored.get(0)), stored.get(1).equals(REPEATED), stored.subList(2, stored.size()));
    }

    List<String> toCells() {
        return Stream.concat(Stream.of(Long.toString(line), repeated ? REPEATED : ""), cells.stream())
                .toList();
    }

    boolean isWhole() {
        return cells.size() == HEADER.size();
    }

    /** As far as the row goes. */
    String login() {
        return cells.get(0);
    }

    Entry entry() {
        Set<String> roles = Stream.of(cells.get(3).split(BETWEEN_ROLES, -1))
                .filter(role -> !role.isBlank())
                .collect(Collectors.toSet());
        return new Entry(cells.get(0), cells.get(1), cells.get(2), roles);
    }

    boolean isInactive() {
        return status().equals(UserStatus.INACTIVE.name());
    }

    Optional<Rule> statusFault() {
        return switch (status()) {
            case "", "PENDING", "INACTIVE" -> Optional.empty();
            default -> Optional.of(Rule.NOT_YET_ACTIVE);
        };
    }

    private String status() {
        return cells.get(4).strip();
    }
}

package org.sallyport.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.directory.Permission.EDIT_USERS;
import static org.sallyport.domain.directory.Permission.GRANT_PERMISSIONS;
import static org.sallyport.domain.directory.Permission.REMOVE_TWO_STEP;
import static org.sallyport.domain.directory.Permission.VIEW_AUDIT;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PermissionChangeTest {

    @Test
    @DisplayName("C-40, C-B05: nobody gives what they don't hold, whatever the other holds already")
    void needsWhatIsGiven() {
        PermissionChange change = change(Set.of(VIEW_AUDIT), Set.of(VIEW_AUDIT, EDIT_USERS, REMOVE_TWO_STEP));

        assertThat(change.missingFrom(Set.of(GRANT_PERMISSIONS, EDIT_USERS))).containsExactly(REMOVE_TWO_STEP);
        assertThat(change.missingFrom(Set.of(EDIT_USERS, REMOVE_TWO_STEP))).isEmpty();
    }

    @Test
    @DisplayName("A-155: who holds something more is disarmed of nothing, not even of what both hold")
    void needsAllThatTheOtherHoldsToTakeAnything() {
        PermissionChange change = change(Set.of(EDIT_USERS, REMOVE_TWO_STEP), Set.of(REMOVE_TWO_STEP));

        assertThat(change.missingFrom(Set.of(EDIT_USERS))).containsExactly(REMOVE_TWO_STEP);
        assertThat(change.missingFrom(Set.of(EDIT_USERS, REMOVE_TWO_STEP))).isEmpty();
    }

    @Test
    void needsNothingToLeaveItAsItIs() {
        assertThat(change(Set.of(EDIT_USERS), Set.of(EDIT_USERS)).missingFrom(Set.of()))
                .isEmpty();
    }

    @Test
    void saysWhatWasAndWhatIs() {
        assertThat(change(Set.of(VIEW_AUDIT, EDIT_USERS), Set.of()).inWords())
                .isEqualTo("permissions EDIT_USERS, VIEW_AUDIT → none");
    }

    private static PermissionChange change(Set<Permission> before, Set<Permission> after) {
        return new PermissionChange(before, after);
    }
}

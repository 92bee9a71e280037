package org.sallyport.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowIdsTest {

    @Test
    void readsIdsAndRangesWhereATestIsDisplayed() {
        assertThat(RowIds.in("C-10, A-005: six digits")).containsExactly("C-10", "A-005");
        assertThat(RowIds.in("C-08…C-10: pairing")).containsExactly("C-08", "C-09", "C-10");
        assertThat(RowIds.in("C-08 to C-10: pairing")).containsExactly("C-08", "C-09", "C-10");
        assertThat(RowIds.in("UTF-16, RFC-6238, K-1, X-10, C-9999")).isEmpty();
    }

    @Test
    void readsIdsAtTheEndOfAMethod() {
        assertThat(RowIds.inMethod("row37Asks_D01_P10")).containsExactly("D-01", "P-10");
        assertThat(RowIds.inMethod("row37AsksC46_whenC47Does")).isEmpty();
    }

    @Test
    void knowsHowManyAttacksDecisionsAndFaultsThereAre() {
        assertThat(RowIds.isElsewhere("A-271")).isTrue();
        assertThat(RowIds.isElsewhere("A-272")).isFalse();
        assertThat(RowIds.isElsewhere("D-36")).isFalse();
        assertThat(RowIds.isElsewhere("R-00")).isFalse();
        assertThat(RowIds.isElsewhere("C-77")).isFalse();
    }
}

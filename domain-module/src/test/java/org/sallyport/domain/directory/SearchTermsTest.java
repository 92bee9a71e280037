package org.sallyport.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words a person is found by")
class SearchTermsTest {

    @Test
    @DisplayName("are the login, the e-mail address, each word of the name and its parts, folded as logins are")
    void areFolded() {
        assertThat(SearchTerms.of("ANN.1", "  Anne-Marie  O'Neil\u00a0Straße ", "Ann@Example.ORG"))
                .containsExactlyInAnyOrder(
                        "ann.1", "ann@example.org", "anne-marie", "anne", "marie", "o'neil", "o", "neil", "strasse");
        assertThat(SearchTerms.of("ann", "Ann", null)).containsExactly("ann");
    }

    @Test
    @DisplayName("are never longer than a column holds, nor end in half a character")
    void areCut() {
        String smile = "\uD83D\uDE00";
        assertThat(SearchTerms.of("a" + smile.repeat(159), "ß".repeat(200), null))
                .containsExactlyInAnyOrder("a" + smile.repeat(99), "s".repeat(SearchTerms.LONGEST));
    }

    @Test
    @DisplayName("are looked for by what is typed, the longest first and eight at most")
    void areTyped() {
        assertThat(SearchTerms.typed("  SM \t annE\u3000sm ")).containsExactly("anne", "sm");
        assertThat(SearchTerms.typed(" \u200b ")).isEmpty();
        assertThat(SearchTerms.typed("a b c d e f g h i j")).hasSize(8);
    }

    @Test
    @DisplayName("that begin alike stand before the text behind them")
    void standTogether() {
        assertThat(SearchTerms.behind("ann")).isEqualTo("ano");
        assertThat(SearchTerms.behind("a\uD7FF")).isEqualTo("a\uE000");
        assertThat(SearchTerms.behind("\uD83D\uDE00")).isEqualTo("\uD83D\uDE01");
    }
}

package org.sallyport.domain.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodeAddressTest {

    @Test
    void isShownByItsLastTwoDigitsOrItsFirstLetter() {
        assertThat(new CodeAddress(Method.SMS, "+12025550142").hint()).isEqualTo("••42");
        assertThat(new CodeAddress(Method.EMAIL, "ann@harbor.example").hint()).isEqualTo("a•••@•••.example");
    }

    @Test
    void printsNoMoreThanThat() {
        assertThat(new CodeAddress(Method.SMS, "+12025550142").toString()).doesNotContain("2025");
    }

    @Test
    void isOfAMethodThatBringsACode() {
        assertThatThrownBy(() -> new CodeAddress(Method.TOTP, "+12025550142"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CodeAddress(Method.SMS, " ")).isInstanceOf(IllegalArgumentException.class);
    }
}

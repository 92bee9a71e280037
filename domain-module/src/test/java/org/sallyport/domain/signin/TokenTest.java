package org.sallyport.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void isFoundAgainByItsHash() {
        Token token = Token.of(new byte[Token.BYTES]);

        assertThat(token.reveal()).hasSize(43).doesNotContain("=", "+", "/");
        assertThat(Token.presented(token.reveal()).hash())
                .isEqualTo(token.hash())
                .hasSize(64);
    }

    @Test
    void neverShowsItself() {
        assertThat(Token.of(new byte[Token.BYTES])).hasToString("Token[redacted]");
    }

    @Test
    void hasNoFewerBitsThanItClaims() {
        assertThatThrownBy(() -> Token.of(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}

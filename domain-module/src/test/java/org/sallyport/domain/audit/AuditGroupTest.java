package org.sallyport.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditGroupTest {

    @Test
    @DisplayName("Each action is found in one group and in no other")
    void holdsEveryActionOnce() {
        assertThat(Stream.of(AuditGroup.values()).flatMap(group -> group.actions().stream()))
                .containsExactlyInAnyOrder(AuditAction.values());
    }
}

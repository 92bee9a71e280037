package org.sallyport.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class KeyCheckTest {

    @Parameter
    TestDatabase database;

    @BeforeEach
    void sealNothing() {
        database.run(em -> em.createNativeQuery("delete from key_check").executeUpdate());
    }

    @Test
    void acceptsAnyRingForADatabaseThatHasSealedNothing() {
        with(TestKeys.keys("first"), check -> {
            assertThat(check.hasSealedAnything()).isFalse();
            check.require();
            assertThat(check.hasSealedAnything()).isTrue();
        });
    }

    @Test
    void refusesARingThatLacksTheKeyOfThisDatabase() {
        with(TestKeys.keys("first"), KeyCheck::require);

        assertThatThrownBy(() -> with(TestKeys.keys("other"), KeyCheck::require))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("first");
    }

    @Test
    void refusesARingWhoseKeyHasTheNameButNotTheBytes() {
        with(TestKeys.keys("first"), KeyCheck::require);
        Keys impostor = new Keys();
        impostor.open(new KeyRing("first", Map.of("first", new byte[KeyRing.KEY_BYTES])));

        assertThatThrownBy(() -> with(impostor, KeyCheck::require)).isInstanceOf(StartRefused.class);
    }

    private void with(Keys keys, Consumer<KeyCheck> work) {
        database.run(em -> work.accept(new KeyCheck(em, new Sealing(keys, new Randomness()), keys)));
    }
}

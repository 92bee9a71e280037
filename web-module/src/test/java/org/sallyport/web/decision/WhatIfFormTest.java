package org.sallyport.web.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.service.decision.Occasion;
import org.sallyport.service.decision.Trial;
import org.sallyport.service.decision.TriedDevice;
import org.sallyport.web.console.Word;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Sentences;

class WhatIfFormTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Sentences sentences = new Sentences();

    @Test
    void asksAboutSigningInOnANewDeviceUnlessMoreIsSaid() {
        assertThat(form(Map.of("person", " ann ")).read(NOW))
                .isEqualTo(new Trial("ann", Occasion.SIGN_IN, null, new TriedDevice.New(), null, null));
    }

    @Test
    void readsEveryField() {
        assertThat(form(Map.of(
                                "person", "ann",
                                "purpose", "api-v3",
                                "device", "7e3",
                                "network", "192.0.2.7",
                                "at", "2026-11-22 14:30"))
                        .read(NOW))
                .isEqualTo(new Trial(
                        "ann",
                        Occasion.API_V3,
                        "192.0.2.7",
                        new TriedDevice.Known("7e3"),
                        Instant.parse("2026-11-22T14:30:00Z"),
                        null));
        assertThat(form(Map.of("mode", "required")).mode()).contains(TwoStepMode.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-20, 2026-11-01T00:00:00Z",
        "'', 2026-11-20, 2026-11-20T00:00:00Z",
        "'', '', 2026-11-22T12:00:00Z"
    })
    void makesUpADeviceThatIsRemembered(String since, String at, Instant verifiedAt) {
        assertThat(form(Map.of("person", "ann", "device", "remembered", "rememberedAt", since, "at", at))
                        .read(NOW)
                        .device())
                .isEqualTo(new TriedDevice.MadeUp(verifiedAt));
    }

    @ParameterizedTest
    @CsvSource({"person, ''", "purpose, SIGN_IN", "network, office", "at, tomorrow", "rememberedAt, yesterday"})
    void refusesWhatItDoesNotUnderstand(String field, String typed) {
        Map<String, String> rest = Map.of("person", "ann", "device", "remembered");
        WhatIfForm form = WhatIfForm.of(name -> name.equals(field) ? typed : rest.getOrDefault(name, ""));

        assertThat(catchThrowableOfType(InvalidBody.class, () -> form.read(NOW)).errors())
                .extracting(Problem.InvalidMember::field)
                .containsExactly(field);
        assertThat(sentences.has("what-if." + field + ".refused")).isTrue();
    }

    @Test
    void knowsAModeThatThereIsNot() {
        assertThat(form(Map.of("mode", "REQUIRED")).isModeUnknown()).isTrue();
        assertThat(form(Map.of("mode", "required")).isModeUnknown()).isFalse();
        assertThat(form(Map.of()).isModeUnknown()).isFalse();
    }

    static Stream<String> keys() {
        return Stream.concat(
                Stream.of(Occasion.values())
                        .filter(occasion -> occasion != Occasion.SIGN_IN)
                        .map(occasion -> "what-if.purpose." + Word.of(occasion)),
                Stream.of(TwoStepMode.values()).map(mode -> "what-if.mode." + Word.of(mode)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasWordsForEveryChoice(String key) {
        assertThat(sentences.has(key)).isTrue();
    }

    private static WhatIfForm form(Map<String, String> typed) {
        return WhatIfForm.of(field -> typed.getOrDefault(field, ""));
    }
}

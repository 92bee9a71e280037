package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sallyport.web.platform.Bodies.body;
import static org.sallyport.web.platform.Bodies.errors;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.web.platform.Problem.InvalidMember;

class JsonBodyTest {

    private static final TimeUnit[] UNITS = {TimeUnit.SECONDS, TimeUnit.MINUTES};

    @Test
    void readsEachMemberByItsName() {
        JsonBody body = body("""
                {"text": "ann", "flag": true, "number": 7, "word": "MINUTES", "words": ["MINUTES", "SECONDS"],
                 "instant": "2026-11-22T12:00:00.5Z", "entries": [{"n": 1}, {"n": 2}]}""");
        List<Object> read = body.as(b -> List.of(
                b.text("text", 3),
                b.flag("flag"),
                b.number("number", 0, 7),
                b.word("word", UNITS),
                b.words("words", UNITS),
                b.instant("instant"),
                b.each("entries", 2, entry -> entry.number("n"))));
        assertThat(read)
                .containsExactly(
                        "ann",
                        true,
                        7,
                        TimeUnit.MINUTES,
                        List.of(TimeUnit.MINUTES, TimeUnit.SECONDS),
                        Instant.parse("2026-11-22T12:00:00.500Z"),
                        List.of(1L, 2L));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"text\": 12345}",
                "{\"text\": true}",
                "{\"text\": [\"ann\"]}",
                "{\"text\": {}}",
                "{\"flag\": \"true\"}",
                "{\"flag\": 1}",
                "{\"number\": \"1\"}",
                "{\"number\": false}",
                "{\"word\": 1}",
                "{\"words\": \"MINUTES\"}",
                "{\"words\": [1]}",
                "{\"words\": [[\"MINUTES\"]]}",
                "{\"instant\": 0}",
                "{\"entries\": {}}",
                "{\"entries\": [1]}",
                "{\"entries\": [{\"n\": \"1\"}]}"
            })
    void refusesAWrongTypeAsMalformed(String document) {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body(document).as(JsonBodyTest::anything));
    }

    private static Object anything(JsonBody body) {
        body.text("text", 10);
        body.flag("flag");
        body.number("number");
        body.word("word", UNITS);
        body.words("words", UNITS);
        body.instant("instant");
        return body.each("entries", 2, entry -> entry.number("n"));
    }

    @Test
    void refusesAMemberThatNobodyAskedFor() {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body("{\"text\": \"ann\", \"Text\": \"ann\"}").as(b -> b.text("text", 10)))
                .satisfies(refusal -> assertThat(refusal.detail()).doesNotContain("Text"));
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body("{\"entries\": [{\"n\": 1, \"m\": 1}]}")
                        .as(b -> b.each("entries", 1, entry -> entry.number("n"))));
    }

    @Test
    void refusesTheShapeBeforeTheValues() {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body("{\"text\": \"\", \"other\": 1}").as(b -> b.text("text", 10)));
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body("{\"other\": 1}").as(b -> {
                    throw b.refusal("text", "must be right");
                }));
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body("{\"text\": \"\", \"flag\": 1}").as(b -> b.text("text", 10) + b.flag("flag")));
    }

    /** Characters are code points: a rocket is one, though two UTF-16 units and four bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "漢", "\uD83D\uDE80"})
    void countsTextInCodePoints(String character) {
        assertThat(errors(text(character.repeat(320)), b -> b.text("text", 320)))
                .isEmpty();
        assertThat(errors(text(character.repeat(321)), b -> b.text("text", 320)))
                .containsExactly(new InvalidMember("text", "must be 1 to 320 characters"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\\u0000",
                "ann\\u0000",
                "\\ud800",
                "\\udfff",
                "\\ud83d ann",
                "ann\\ude80",
                "\\ude80\\ud83d",
                "\\ud83d\\ud83d\\ude80"
            })
    void refusesNulAndHalvesOfSurrogatePairs(String escapes) {
        assertThat(errors(text(escapes), b -> b.text("text", 320)))
                .containsExactly(new InvalidMember("text", "must be Unicode text without NUL"));
    }

    @Test
    void takesAnEscapedPairOfSurrogatesForOneCharacter() {
        String rocket = body(text("\\ud83d\\ude80")).as(b -> b.text("text", 1));
        assertThat(rocket).isEqualTo("\uD83D\uDE80");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "   ", "\\t", "ann ", "' OR '1'='1", "*)(uid=*"})
    void leavesTextAsItIs(String text) {
        assertThat(errors(text(text), b -> b.text("text", 320))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,false", "5,true", "6,true", "479,true", "480,true", "481,false", "-5,false", "4294967301,false"})
    void boundsNumbers(long number, boolean accepted) {
        assertThat(errors("{\"n\": " + number + "}", b -> b.number("n", 5, 480)).isEmpty())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "minutes", "MINUTES ", "HOURS", "0"})
    void refusesAWordThatIsNotOffered(String word) {
        assertThat(errors("{\"word\": \"" + word + "\"}", b -> b.word("word", UNITS)))
                .containsExactly(new InvalidMember("word", "must be one of SECONDS, MINUTES"));
    }

    @Test
    void readsAWordBySpellingOfItsOwn() {
        Function<TimeUnit, String> small = unit -> unit.name().toLowerCase(Locale.ROOT);
        TimeUnit read = body("{\"word\": \"minutes\"}").as(b -> b.word("word", small, UNITS));
        assertThat(read).isEqualTo(TimeUnit.MINUTES);
        assertThat(errors("{\"word\": \"MINUTES\"}", b -> b.word("word", small, UNITS)))
                .containsExactly(new InvalidMember("word", "must be one of seconds, minutes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"HOURS\"]", "[\"MINUTES\", \"MINUTES\"]", "[\"MINUTES\", \"\"]"})
    void refusesWordsThatAreNoneRepeatedOrNotOffered(String words) {
        assertThat(errors("{\"words\": " + words + "}", b -> b.words("words", UNITS)))
                .containsExactly(new InvalidMember("words", "must be some of SECONDS, MINUTES, each once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026-11-22", "2026-11-22T12:00:00", "2026-11-22T13:00:00+01:00"})
    void refusesAnInstantThatIsNotInUtc(String instant) {
        assertThat(errors("{\"at\": \"" + instant + "\"}", b -> b.instant("at")))
                .containsExactly(new InvalidMember("at", "must be like 2026-11-22T12:00:00.000Z"));
    }

    @Test
    void namesEveryMemberThatIsOutOfBoundsOrMissing() {
        String document = """
                {"text": "", "number": 9, "entries": [{"n": 1}, {"n": 11}, {}]}""";
        assertThat(errors(
                        document,
                        b -> List.of(
                                b.text("text", 1),
                                b.number("number", 0, 8),
                                b.flag("flag"),
                                b.each("entries", 2, entry -> entry.number("n", 0, 10)))))
                .extracting(InvalidMember::field)
                .containsExactly("text", "number", "flag", "entries", "entries[1].n", "entries[2].n");
    }

    @Test
    void addsWhatOnlyAValuesOwnTypeKnows() {
        assertThat(errors("{\"a\": \"\", \"b\": \"x\"}", b -> {
                    b.text("a", 1);
                    b.text("b", 1);
                    throw b.refusal("b", "must be y");
                }))
                .containsExactly(
                        new InvalidMember("a", "must be 1 to 1 characters"), new InvalidMember("b", "must be y"));
    }

    @Test
    void keepsTheFirstErrorOfAMember() {
        assertThat(errors("{\"a\": \"\"}", b -> {
                    b.text("a", 1);
                    throw b.refusal("a", "must be y");
                }))
                .containsExactly(new InvalidMember("a", "must be 1 to 1 characters"));
    }

    @Test
    void blamesAWholeEntryOnlyWhenItsMembersAreInBounds() {
        Function<JsonBody, Object> reading = b -> b.each("entries", 2, entry -> {
            entry.number("n", 0, 10);
            throw entry.refusal("must be a pair");
        });
        assertThat(errors("{\"entries\": [{\"n\": 1}, {\"n\": 11}]}", reading))
                .containsExactly(
                        new InvalidMember("entries[0]", "must be a pair"),
                        new InvalidMember("entries[1].n", "must be 0 to 10"));
    }

    @Test
    void knowsWhetherAnOptionalMemberIsThere() {
        Function<JsonBody, String> reading = b -> b.has("text") ? b.text("text", 3) : "none";
        assertThat(body("{}").as(reading)).isEqualTo("none");
        assertThat(body("{\"text\": \"ann\"}").as(reading)).isEqualTo("ann");
    }

    private static String text(String json) {
        return "{\"text\": \"" + json + "\"}";
    }
}

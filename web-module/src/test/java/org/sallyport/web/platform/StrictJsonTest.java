package org.sallyport.web.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.sallyport.web.platform.Bodies.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void refusesWhatIsNotOneJsonObject(String kind, String document) {
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> body(document));
    }

    static Stream<Arguments> refusesWhatIsNotOneJsonObject() {
        return Stream.of(
                arguments("nothing", ""),
                arguments("white space", " \n\t "),
                arguments("no JSON", "login=ann&password=secret"),
                arguments("XML", "<login>ann</login>"),
                arguments("a text", "\"ann\""),
                arguments("a number", "1"),
                arguments("true", "true"),
                arguments("null", "null"),
                arguments("an array", "[{\"a\":1}]"),
                arguments("a byte order mark", "\uFEFF{}"),
                arguments("trailing text", "{} x"),
                arguments("a trailing brace", "{}}"),
                arguments("a second object", "{}{}"),
                arguments("a second object on its own line", "{\"a\":1}\n{\"a\":2}"),
                arguments("a trailing NUL", "{}\0"),
                arguments("a trailing comma", "{\"a\":1,}"),
                arguments("a leading comma", "{,\"a\":1}"),
                arguments("two commas", "{\"a\":1,,\"b\":2}"),
                arguments("a missing comma", "{\"a\":1 \"b\":2}"),
                arguments("a missing colon", "{\"a\" 1}"),
                arguments("a missing value", "{\"a\":}"),
                arguments("an open object", "{\"a\":1"),
                arguments("an open text", "{\"a\":\"b"),
                arguments("an open array", "{\"a\":[1}"),
                arguments("crossed brackets", "{\"a\":[1}]"),
                arguments("a trailing comma in an array", "{\"a\":[1,]}"),
                arguments("a bare name", "{a:1}"),
                arguments("single quotes", "{'a':1}"),
                arguments("a line comment", "{\"a\":1}//"),
                arguments("a block comment", "{/**/\"a\":1}"),
                arguments("a raw line feed in a text", "{\"a\":\"b\nc\"}"),
                arguments("a raw tab in a text", "{\"a\":\"b\tc\"}"),
                arguments("a raw NUL in a text", "{\"a\":\"b\0c\"}"),
                arguments("an unknown escape", "{\"a\":\"\\x41\"}"),
                arguments("a short escape", "{\"a\":\"\\u12\"}"),
                arguments("a word of JavaScript", "{\"a\":undefined}"),
                arguments("a capital True", "{\"a\":True}"),
                arguments("NaN", "{\"a\":NaN}"),
                arguments("infinity", "{\"a\":-Infinity}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":null}", "{\"a\":[null]}", "{\"a\":{\"b\":null}}"})
    void refusesNullWhereverItStands(String document) {
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> body(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"b\":2,\"a\":\"3\"}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{\"a\":[{\"b\":1,\"b\":2}]}"
            })
    void refusesARepeatedMember(String document) {
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> body(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "0.5",
                "1e2",
                "1E400",
                "-1e-400",
                "1e999999999",
                "1234567890123456789",
                "-9223372036854775808",
                "01",
                "+1",
                ".5",
                "1.",
                "0x10",
                "1_000"
            })
    void refusesNumbersThatAreNotWholeOrTooLong(String number) {
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> body("{\"a\":" + number + "}"));
    }

    @Test
    void refusesANumberOfManyDigitsAtOnce() {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body("{\"a\":" + "9".repeat(16_000) + "}"))
                .withMessageContaining("18 digits");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0,0", "7,7", "-7,-7", "999999999999999999,999999999999999999"})
    void readsWholeNumbers(String number, long expected) {
        assertThat(body("{\"a\":" + number + "}").number("a")).isEqualTo(expected);
    }

    /** Each in the middle of a text, where nothing else is wrong. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a lone continuation, 80",
        "a byte of Latin-1, e9",
        "a cut sequence, e282",
        "an overlong slash, c0af",
        "an overlong NUL, c080",
        "a surrogate, eda080",
        "a pair of surrogates, eda0bdedb880",
        "beyond Unicode, f4908080",
        "no byte of UTF-8, ff"
    })
    void refusesInvalidUtf8(String kind, String hex) {
        String document =
                HexFormat.of().formatHex("{\"a\":\"#\"}".getBytes(US_ASCII)).replace("23", hex);
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body(HexFormat.of().parseHex(document)))
                .withMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "ISO-8859-1"})
    void guessesNoOtherEncoding(String charset) throws IOException {
        byte[] document = "{\"a\":\"é\"}".getBytes(charset);
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> body(document));
    }

    @Test
    void readsTextOfEveryScript() {
        assertThat(body("{\"a\":\"Ångström 漢字 \uD83D\uDE80\"}").text("a", 20)).isEqualTo("Ångström 漢字 \uD83D\uDE80");
    }

    @Test
    void readsEightLevelsAndNoMore() {
        assertThat(body(nested(StrictJson.MAX_DEPTH)).has("a")).isTrue();
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body(nested(StrictJson.MAX_DEPTH + 1)))
                .withMessageContaining("deeper");
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> body(nested(2_000)));
    }

    @Test
    void countsTheDepthAndNotTheNumberOfBrackets() {
        assertThat(body("{\"a\":[" + "{},".repeat(100) + "{}]}").has("a")).isTrue();
        assertThat(body("{\"a\":[" + "[],".repeat(100) + "[]]}").has("a")).isTrue();
    }

    private static String nested(int depth) {
        return "{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
    }

    @Test
    void readsSixteenKibibytesAndNoMore() {
        assertThat(body(padded(16 * 1024)).has("a")).isTrue();
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body(padded(16 * 1024 + 1)))
                .withMessageContaining("16384");
    }

    private static String padded(int bytes) {
        String frame = "{\"a\":\"\"}";
        return "{\"a\":\"" + "x".repeat(bytes - frame.length()) + "\"}";
    }

    /** a body of a megabyte costs no more than one of 16 KiB, whatever its length was said to be. */
    @Test
    void takesOneByteMoreThanAllowedFromALongBody() throws IOException {
        InputStream megabyte = new ByteArrayInputStream(padded(1_000_000).getBytes(US_ASCII));
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> StrictJson.read(megabyte));
        assertThat(megabyte.available()).isEqualTo(1_000_000 - 16 * 1024 - 1);
    }

    @Test
    void refusesABodyThatBreaksOff() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> StrictJson.read(broken));
    }

    @Test
    void quotesNothingOfTheBody() {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body("{\"password\":\"hunter2\",\"hunter2\":hunter2}"))
                .satisfies(refusal -> assertThat(refusal.detail()).doesNotContain("hunter2"));
    }
}

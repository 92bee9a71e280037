package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

    @Test
    void readsFieldsAsABrowserWritesThem() throws MalformedForm {
        FormBody form = read("login=ann%40harbor.example&password=+caf%C3%A9+%2B1+&code=");

        assertThat(form.get("login")).isEqualTo("ann@harbor.example");
        assertThat(form.get("password")).isEqualTo(" café +1 ");
        assertThat(form.get("code")).isEmpty();
        assertThat(form.get("absent")).isEmpty();
    }

    @Test
    void readsAPasswordBeyondTheBasicPlane() throws MalformedForm {
        assertThat(read("password=%F0%9F%94%91").get("password")).isEqualTo("🔑");
    }

    @Test
    void readsAnEmptyBodyAsAnEmptyForm() throws MalformedForm {
        assertThat(read("").names()).isEmpty();
    }

    /** one part of the product could look at the first, another at the last. */
    @ParameterizedTest
    @ValueSource(strings = {"login=ann&login=ben", "login=ann&login=ann", "login&login=", "login=ann&log%69n=ben"})
    void refusesAFieldThatComesTwice(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedForm.class);
    }

    /** invalid UTF-8, an overlong slash, half a surrogate pair, NUL, and no percent encoding at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {"login=%ff", "login=%c0%af", "login=%ed%a0%80", "login=a%00b", "%00=a", "a=%", "a=%4", "a=%4g"})
    void refusesWhatIsNoText(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedForm.class);
    }

    @Test
    void refusesDigitsOfOtherScriptsInPercentEncoding() {
        byte[] body = "a=%４１".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> FormBody.of(body)).isInstanceOf(MalformedForm.class);
    }

    @Test
    void refusesMoreFieldsThanAnyFormHas() throws MalformedForm {
        assertThat(read(fields(32)).names()).hasSize(32);
        assertThatThrownBy(() -> read(fields(33))).isInstanceOf(MalformedForm.class);
    }

    @Test
    void keepsWhatWasTypedOutOfTheRefusal() {
        assertThatThrownBy(() -> read("password=hunter2%zz"))
                .isInstanceOf(MalformedForm.class)
                .hasMessageNotContaining("hunter2");
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&"));
    }

    private static FormBody read(String body) throws MalformedForm {
        return FormBody.of(body.getBytes(StandardCharsets.ISO_8859_1));
    }
}

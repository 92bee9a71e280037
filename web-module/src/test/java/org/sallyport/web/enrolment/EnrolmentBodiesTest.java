package org.sallyport.web.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.service.signin.SetUpCode;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.platform.MalformedBody;
import org.sallyport.web.platform.OpenApi;
import org.sallyport.web.platform.StrictJson;

class EnrolmentBodiesTest {

    @Test
    void readsWhatIsPublished() {
        EnrolmentBodies.Beginning beginning = read(OpenApi.example("Enrolment").toString(), EnrolmentBodies::beginning);
        SetUpCode step = read(OpenApi.example("Confirmation").toString(), EnrolmentBodies::confirmation);

        assertThat(beginning.method()).isEqualTo(Method.TOTP);
        assertThat(beginning.signIn().reveal()).isEqualTo("7Wm…");
        assertThat(step.signIn().reveal()).isEqualTo("7Wm…");
        assertThat(step.rememberDevice()).isFalse();
    }

    @Test
    @DisplayName("A-045: there is no member for a key of the client's own")
    void knowsNoKeyOfTheClients() {
        assertThatThrownBy(() -> read(
                        "{\"signIn\":\"x\",\"code\":\"012345\",\"secretKey\":\"KNAUYTCZKBHVEVBNKNAU2UCMIUWUWRKZ\"}",
                        EnrolmentBodies::confirmation))
                .isInstanceOf(MalformedBody.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1234567", "12345a", "012 345", "١٢٣٤٥٦", "-12345", "+12345"})
    void takesSixAsciiDigitsAsACode(String code) {
        assertThatThrownBy(() -> read("{\"signIn\":\"x\",\"code\":\"" + code + "\"}", EnrolmentBodies::confirmation))
                .isInstanceOf(InvalidBody.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECOVERY", "totp", "NONE", "../TOTP"})
    void takesNoMethodThatNobodyHas(String method) {
        assertThatThrownBy(() -> read("{\"signIn\":\"x\",\"method\":\"" + method + "\"}", EnrolmentBodies::beginning))
                .isInstanceOf(InvalidBody.class);
    }

    private static <T> T read(String json, Function<JsonBody, T> reading) {
        return StrictJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .as(reading);
    }
}

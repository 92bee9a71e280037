package org.sallyport.web.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.web.platform.Bodies;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.Mutations;
import org.sallyport.web.platform.OpenApi;

class RemovalJsonTest {

    private static final Decision.Challenge FOR_CODE =
            new Decision.Challenge(List.of(Method.TOTP), false, false, false, Reason.STEP_UP_CODE);
    private static final Decision.Challenge FOR_PASSWORD =
            new Decision.Challenge(List.of(), true, false, false, Reason.STEP_UP_PASSWORD);

    @Test
    void asksAsPublished() {
        assertThat(RemovalJson.of(FOR_CODE).build()).isEqualTo(OpenApi.example("RemovalDemand"));
        assertThat(RemovalJson.of(FOR_PASSWORD).build().getString("asks")).isEqualTo("PASSWORD");
    }

    @Test
    void readsEitherProofAsPublished() {
        assertThat(proof(OpenApi.example("RemovalByCode").toString()).code()).isNotNull();
        assertThat(proof(OpenApi.example("RemovalByPassword").toString()).password())
                .isEqualTo("Sample-Passw0rd-Only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"code\": \"012345\", \"password\": \"x\"}",
                "{\"code\": \"01234\"}",
                "{\"code\": \"\"}",
                "{\"password\": \"\"}"
            })
    void refusesNoneBothAndWhatIsNoCode(String body) {
        assertThatThrownBy(() -> proof(body)).isInstanceOf(InvalidBody.class);
    }

    @Test
    void fallsOverNothing() {
        Mutations.of("{\"code\": \"012345\"}", 5_000).forEach(bytes -> Bodies.isTaken(bytes, RemovalJson::proof));
    }

    @Test
    void showsNoProof() {
        assertThat(proof("{\"password\": \"kettle drum\"}").toString()).doesNotContain("kettle");
    }

    private static RemovalJson.Proof proof(String body) {
        return Bodies.body(body).as(RemovalJson::proof);
    }
}

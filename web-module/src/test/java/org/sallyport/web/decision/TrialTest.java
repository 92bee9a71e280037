package org.sallyport.web.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.decision.Ruling;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.service.decision.Occasion;
import org.sallyport.service.decision.Trial;
import org.sallyport.service.decision.TrialOutcome.Decided;
import org.sallyport.service.decision.TrialOutcome.Person;
import org.sallyport.service.decision.TriedDevice;
import org.sallyport.web.platform.Bodies;
import org.sallyport.web.platform.Document;
import org.sallyport.web.platform.OpenApi;
import org.sallyport.web.platform.Problem.InvalidMember;

@SuppressWarnings("UnnecessaryAssignment") // the container is us
class TrialTest {

    private static final Document TRIAL =
            Document.empty().withText("person", "ben").withText("purpose", "SIGN_IN");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Person BEN = new Person("5d2…", "ben", "Ben");

    @Test
    void isReadAsPublished() {
        assertThat(read(OpenApi.example("Trial").toString()))
                .isEqualTo(new Trial(
                        "ben",
                        Occasion.SIGN_IN,
                        "192.0.2.7",
                        new TriedDevice.MadeUp(Instant.parse("2026-11-20T12:00:00Z")),
                        null,
                        null));
    }

    @Test
    void isReadWithAKnownDeviceAndEditedSettings() {
        String settings = OpenApi.example("Settings").toString().replace("OPTIONAL", "REQUIRED");

        Trial trial = read(TRIAL.withText("device", "9d2")
                .withText("at", "2026-11-22T12:00:00.000Z")
                .with("settings", settings)
                .toString());

        assertThat(trial.device()).isEqualTo(new TriedDevice.Known("9d2"));
        assertThat(trial.at()).isEqualTo(NOON);
        assertThat(trial.settings()).isNotNull();
        assertThat(trial.settings().mode()).isEqualTo(TwoStepMode.REQUIRED);
    }

    static Stream<Arguments> outOfBounds() {
        return Stream.of(
                arguments("person", Document.empty().withText("purpose", "SIGN_IN")),
                arguments("person", TRIAL.withText("person", "")),
                arguments("purpose", TRIAL.withText("purpose", "PORTAL")),
                arguments("network", TRIAL.withText("network", "192.0.2.0/24")),
                arguments("network", TRIAL.withText("network", "home")),
                arguments("at", TRIAL.withText("at", "now")),
                arguments(
                        "rememberedAt",
                        TRIAL.withText("device", "9d2").withText("rememberedAt", "2026-11-22T12:00:00.000Z")),
                arguments(
                        "settings.rememberDays",
                        TRIAL.with(
                                "settings",
                                OpenApi.example("Settings")
                                        .toString()
                                        .replace("\"rememberDays\":30", "\"rememberDays\":4000"))));
    }

    @ParameterizedTest
    @MethodSource
    void outOfBounds(String member, Document document) {
        assertThat(Bodies.errors(document, TrialBody::read))
                .extracting(InvalidMember::field)
                .containsExactly(member);
    }

    @Test
    void isAnsweredAsPublished() {
        Decision challenge = new Decision.Challenge(List.of(Method.TOTP), false, false, true, Reason.NEW_DEVICE);

        assertThat(json(challenge, "40")).isEqualTo(OpenApi.example("Tried"));
    }

    @Test
    void tellsEveryKindOfDecision() {
        assertThat(json(new Decision.Allow(Reason.REMEMBERED_DEVICE, Assurance.REMEMBERED), "37"))
                .containsEntry("outcome", Json.createValue("ALLOW"))
                .containsEntry("assurance", Json.createValue("REMEMBERED"));
        assertThat(json(new Decision.Enrol(List.of(Method.TOTP), Reason.REQUIRED_SETUP), "36"))
                .containsEntry("outcome", Json.createValue("ENROL"));
        assertThat(json(new Decision.Deny(Reason.SMS_UNAVAILABLE), "35"))
                .containsEntry("outcome", Json.createValue("DENY"));
    }

    private static JsonObject json(Decision decision, String rule) {
        TrialJson json = new TrialJson();
        json.why = Words.why();
        return json.of(new Decided(BEN, new Ruling(decision, rule, List.of("1")), NOON))
                .build();
    }

    private static Trial read(String body) {
        return Bodies.body(body).as(TrialBody::read);
    }
}

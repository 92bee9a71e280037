package org.sallyport.web.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.service.override.ListedExemption;
import org.sallyport.service.override.ListedExemption.Who;
import org.sallyport.service.override.OverrideChange;
import org.sallyport.service.override.ReviewingExemptions.Register;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.platform.Bodies;
import org.sallyport.web.platform.MalformedBody;
import org.sallyport.web.platform.Mutations;
import org.sallyport.web.platform.OpenApi;

@DisplayName("A person's switch and the register of exemptions, as applications read and write them, are as published")
class OverrideJsonTest {

    private static final Who ANN = new Who("4c1…", "ann", "Ann Smith");
    private static final Who ADA = new Who("81e…", "ada", "Ada");

    @Test
    void listsExemptions() {
        Slice<ListedExemption> slice = new Slice<>(
                List.of(
                        listed("b02…", "New phone on its way", "2026-11-22T12:00:00Z", "2027-03-01T00:00:00Z", null),
                        listed(
                                "9d2…",
                                "Works abroad",
                                "2026-10-01T08:00:00Z",
                                "2027-01-01T00:00:00Z",
                                Instant.parse("2026-10-02T09:30:00Z"))),
                Optional.of("1790841600000_9d2…"));

        assertThat(ExemptionsJson.of(new Register(slice, true)).build()).isEqualTo(OpenApi.example("Exemptions"));
    }

    private static ListedExemption listed(
            String id, String reason, String at, String until, @Nullable Instant endedAt) {
        return new ListedExemption(
                id,
                ANN,
                ADA,
                reason,
                Instant.parse(at),
                Instant.parse(until),
                endedAt,
                endedAt == null ? null : ADA,
                endedAt == null);
    }

    @Test
    void readsChoices() {
        assertThat(read("OverrideRequired"))
                .isEqualTo(new OverrideBody(new OverrideChange("4c1", 3, TwoStepOverride.REQUIRE, "", null), null));
        assertThat(read("OverrideTakenBack").proof()).isNotNull();
        assertThat(read("OverrideExempt").change())
                .isEqualTo(new OverrideChange(
                        "4c1",
                        3,
                        TwoStepOverride.EXEMPT,
                        "New phone on its way",
                        Instant.parse("2027-03-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": 3, \"override\": \"REQUIRE\", \"reason\": \"x\"}",
                "{\"version\": 3, \"override\": \"INHERIT\", \"until\": \"2027-03-01T00:00:00.000Z\"}"
            })
    @DisplayName("A reason and an end have no meaning but for an exemption")
    void refusesTermsOfNothing(String body) {
        assertThatThrownBy(() -> Bodies.body(body).as(members -> OverrideBody.read("4c1", members)))
                .isInstanceOf(MalformedBody.class);
    }

    @Test
    void fallsOverNothing() {
        Mutations.of(OpenApi.example("OverrideExempt").toString(), 5_000)
                .forEach(bytes -> Bodies.isTaken(bytes, members -> OverrideBody.read("4c1", members)));
    }

    private static OverrideBody read(String example) {
        return Bodies.body(OpenApi.example(example).toString()).as(members -> OverrideBody.read("4c1", members));
    }
}

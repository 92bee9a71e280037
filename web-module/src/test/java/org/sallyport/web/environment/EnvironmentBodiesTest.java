package org.sallyport.web.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sallyport.web.platform.Bodies.body;
import static org.sallyport.web.platform.Bodies.errors;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.environment.HelpContact;
import org.sallyport.domain.environment.Preset;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.service.directory.MadeUpPassword;
import org.sallyport.service.environment.EnvironmentEntry;
import org.sallyport.service.environment.FoundingEnvironment.Draft;
import org.sallyport.service.environment.FoundingOutcome.Founded;
import org.sallyport.service.environment.HelpContactOutcome.Current;
import org.sallyport.service.environment.ManagingEnvironments.Renaming;
import org.sallyport.service.environment.ManagingEnvironments.Stretch;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.platform.Bodies;
import org.sallyport.web.platform.Document;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.platform.MalformedBody;
import org.sallyport.web.platform.Mutations;
import org.sallyport.web.platform.OpenApi;
import org.sallyport.web.platform.Problem.InvalidMember;
import org.sallyport.web.platform.Query;

class EnvironmentBodiesTest {

    private static final Document DRAFT = Document.empty()
            .withText("key", "harbor-train")
            .withText("name", "Harbor, training")
            .withText("preset", "case-management")
            .withText("administratorLogin", "olga")
            .withText("administratorName", "Olga de Vries");

    private static final Document CONTACT = Document.empty()
            .with("version", "3")
            .withText("email", "help@harbor.example")
            .withText("telephone", "+31 20 555 0100")
            .withText("words", "Monday to Friday, 8:00 to 18:00.");

    private static final EnvironmentEntry HARBOR = new EnvironmentEntry(
            "harbor", "Harbor", TwoStepMode.REQUIRED, true, Instant.parse("2026-11-20T08:30:00Z"), 1);

    private static final EnvironmentEntry TRAINING = new EnvironmentEntry(
            "harbor-train", "Harbor, training", TwoStepMode.OPTIONAL, false, Instant.parse("2026-11-22T12:00:00Z"), 2);

    @Test
    void takesThePublishedExamples() {
        assertThat(published("NewEnvironment", EnvironmentBodies::draft))
                .isEqualTo(
                        new Draft("harbor-train", "Harbor, training", Preset.CASE_MANAGEMENT, "olga", "Olga de Vries"));
        Renaming renaming =
                published("EnvironmentName", members -> EnvironmentBodies.renaming("harbor-train", members));
        assertThat(renaming).isEqualTo(new Renaming("harbor-train", "Harbor, training", 1));
        assertThat(published("HelpContact", EnvironmentBodies::helpContact))
                .isEqualTo(body(CONTACT).as(EnvironmentBodies::helpContact));
    }

    @Test
    void givesThePublishedExamples() {
        assertThat(EnvironmentJson.of(TRAINING).build()).isEqualTo(OpenApi.example("Environment"));
        assertThat(EnvironmentJson.of(new Slice<>(List.of(HARBOR, TRAINING), Optional.of("harbor-train")))
                        .build())
                .isEqualTo(OpenApi.example("Environments"));
        HelpContact contact = body(CONTACT).as(EnvironmentBodies::helpContact).contact();
        assertThat(EnvironmentJson.of(new Current(contact, 3)).build()).isEqualTo(OpenApi.example("HelpContact"));
        assertThat(EnvironmentJson.of(new Current(HelpContact.NONE, 0)).build()).hasToString("{\"version\":0}");
    }

    @Test
    void tellsTheStartingPassword() {
        MadeUpPassword password = MadeUpPassword.of(28, new Randomness());
        Draft draft = body(DRAFT).as(EnvironmentBodies::draft);

        assertThat(EnvironmentJson.of(new Founded(TRAINING, password), draft)
                        .build()
                        .toString())
                .isEqualTo(OpenApi.example("FoundedEnvironment")
                        .toString()
                        .replace("abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456", password.reveal()));
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryPreset(Preset preset) {
        assertThat(body(DRAFT.withText("preset", preset.key()))
                        .as(EnvironmentBodies::draft)
                        .preset())
                .isEqualTo(preset);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Document draft = DRAFT.withText("key", "Harbor")
                .withText("name", "")
                .withText("preset", "CASE_MANAGEMENT")
                .withText("administratorLogin", " ")
                .withText("administratorName", "a\\tb");
        assertThat(fields(draft, EnvironmentBodies::draft))
                .containsExactlyInAnyOrder("key", "name", "preset", "administratorLogin", "administratorName");
        assertThat(fields(
                        CONTACT.withText("email", "x")
                                .withText("telephone", "x")
                                .withText("words", " "),
                        EnvironmentBodies::helpContact))
                .containsExactlyInAnyOrder("email", "telephone", "words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "name", "preset", "administratorLogin", "administratorName"})
    void wantsEveryMemberOfADraft(String name) {
        assertThat(errors(DRAFT.without(name), EnvironmentBodies::draft))
                .containsExactly(new InvalidMember(name, "is missing"));
    }

    @ParameterizedTest
    @CsvSource({"name, 200", "administratorName, 200", "administratorLogin, 320", "key, 40"})
    void boundsWhatIsWritten(String name, int most) {
        assertThat(errors(DRAFT.withText(name, "x".repeat(most)), EnvironmentBodies::draft))
                .isEmpty();
        assertThat(fields(DRAFT.withText(name, "x".repeat(most + 1)), EnvironmentBodies::draft))
                .containsExactly(name);
    }

    @Test
    void takesAbsenceForNone() {
        HelpContact contact = body(CONTACT.without("email").without("telephone"))
                .as(EnvironmentBodies::helpContact)
                .contact();

        assertThat(contact.email()).isNull();
        assertThat(contact.telephone()).isNull();
        assertThat(fields(CONTACT.without("version"), EnvironmentBodies::helpContact))
                .containsExactly("version");
    }

    @Test
    void readsWhichPartOfTheListIsWanted() {
        assertThat(stretch(null, null)).isEqualTo(new Stretch("", 50));
        assertThat(stretch("harbor", "100")).isEqualTo(new Stretch("harbor", 100));
        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> stretch("harbor", "0"));
        assertThatExceptionOfType(InvalidBody.class).isThrownBy(() -> stretch("Harbor", "1"));
    }

    @Test
    void refusesBrokenBodiesWithoutAnIncident() {
        assertThat(Mutations.of(CONTACT.toString(), 3_000)
                        .map(contact -> Bodies.isTaken(contact, EnvironmentBodies::helpContact))
                        .distinct())
                .containsExactlyInAnyOrder(true, false);
        assertThat(Mutations.of(DRAFT.toString(), 3_000)
                        .map(draft -> Bodies.isTaken(draft, EnvironmentBodies::draft))
                        .distinct())
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void refusesAWrongShape() {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body(CONTACT.with("email", "null")).as(EnvironmentBodies::helpContact));
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body(DRAFT.with("site", "true")).as(EnvironmentBodies::draft));
    }

    private static Stretch stretch(String after, String limit) {
        MultivaluedHashMap<String, String> given = new MultivaluedHashMap<>();
        if (after != null) {
            given.add("after", after);
        }
        if (limit != null) {
            given.add("limit", limit);
        }
        return new Query(given).as(EnvironmentBodies::stretch);
    }

    private static <T> T published(String example, Function<JsonBody, T> reading) {
        return body(OpenApi.example(example).toString()).as(reading);
    }

    private static List<String> fields(Document document, Function<JsonBody, ?> reading) {
        return errors(document, reading).stream().map(InvalidMember::field).toList();
    }
}

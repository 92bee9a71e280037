package org.sallyport.web.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sallyport.web.platform.Bodies.body;
import static org.sallyport.web.platform.Bodies.errors;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.Preset;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.environment.EditingSettings.Edit;
import org.sallyport.service.environment.SettingsOutcome.Current;
import org.sallyport.web.platform.Bodies;
import org.sallyport.web.platform.Document;
import org.sallyport.web.platform.MalformedBody;
import org.sallyport.web.platform.Mutations;
import org.sallyport.web.platform.OpenApi;
import org.sallyport.web.platform.Problem.InvalidMember;

class SettingsBodyTest {

    private static final String NETWORK = """
            {"cidr": "192.0.2.0/24", "label": "Head office", "reason": "Guarded", "until": "2027-01-31T00:00:00.000Z"}""";

    private static final Document SETTINGS = Document.empty()
            .with("version", "7")
            .withText("mode", "OPTIONAL")
            .with("methods", "[\"SMS\", \"TOTP\"]")
            .with("recoveryCodes", "10")
            .withText("rememberMode", "ASK")
            .with("rememberDays", "30")
            .with("graceSeconds", "300")
            .with("skipNetworks", "[" + NETWORK + "]")
            .with("skipForAdministrators", "false")
            .with("allowExemptions", "true")
            .with("externalExempt", "true")
            .withText("phoneCapture", "AT_PROMPT")
            .with("keystoneV2", "false")
            .with("contactTwoStep", "true")
            .withText("newPersonOverride", "INHERIT")
            .with("ownPickups", "true")
            .with("guestPickups", "false")
            .with("sessionIdleMinutes", "30")
            .with("sessionHours", "12")
            .withText("vocabulary", "case")
            .withText("serviceRole", "Ops");

    private static final Set<String> OPTIONAL = Set.of("serviceRole");

    @Test
    void readsEverySetting() {
        Edit edit = body(SETTINGS).as(SettingsBody::read);
        assertThat(edit.version()).isEqualTo(7);
        assertThat(edit.settings().skipNetworks())
                .containsExactly(new SkipNetwork(
                        "192.0.2.0/24", "Head office", "Guarded", Instant.parse("2027-01-31T00:00:00Z")));
        assertThat(written(edit)).isEqualTo(compact(SETTINGS));
    }

    @ParameterizedTest
    @EnumSource
    void takesBackWhatWasGivenOut(Preset preset) {
        String document =
                SettingsJson.of(new Current(preset.settings(), 1)).build().toString();
        assertThat(body(document).as(SettingsBody::read)).isEqualTo(new Edit(1, preset.settings()));
    }

    @Test
    void takesAndGivesThePublishedExample() {
        JsonObject published = OpenApi.example("Settings");
        Edit edit = body(published.toString()).as(SettingsBody::read);
        assertThat(SettingsJson.of(new Current(edit.settings(), edit.version())).build())
                .isEqualTo(published);
    }

    @Test
    void keepsTheOrderOfMethods() {
        assertThat(read(SETTINGS.with("methods", "[\"EMAIL\", \"TOTP\", \"SMS\"]"))
                        .methods())
                .containsExactly(Method.EMAIL, Method.TOTP, Method.SMS);
    }

    @Test
    void takesAnAbsentServiceRoleOrEndForNone() {
        Document document = SETTINGS.without("serviceRole")
                .with("skipNetworks", "[{\"cidr\": \"192.0.2.0/24\", \"label\": \"Office\", \"reason\": \"Guarded\"}]");
        assertThat(read(document).serviceRole()).isNull();
        assertThat(read(document).skipNetworks()).extracting(SkipNetwork::until).containsOnlyNulls();
        assertThat(written(body(document).as(SettingsBody::read))).doesNotContain("serviceRole", "until");
    }

    static Stream<String> requiredNames() {
        return SETTINGS.names().stream().filter(name -> !OPTIONAL.contains(name));
    }

    @ParameterizedTest
    @MethodSource("requiredNames")
    void refusesWhenAnyOtherMemberIsMissing(String name) {
        assertThat(errors(SETTINGS.without(name), SettingsBody::read))
                .containsExactly(new InvalidMember(name, "is missing"));
    }

    static Stream<String> names() {
        return SETTINGS.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void refusesAWrongTypeOfAnyMember(String name) {
        assertMalformed(SETTINGS.with(name, "null"));
        assertMalformed(SETTINGS.with(name, "{}"));
        assertMalformed(SETTINGS.with(name, "1.5"));
    }

    @Test
    void refusesAMemberUnknownHereOrInANetwork() {
        assertMalformed(SETTINGS.with("policyEpoch", "1"));
        assertMalformed(SETTINGS.with("skipNetworks", "[" + NETWORK.replace("label", "name") + "]"));
    }

    @ParameterizedTest
    @CsvSource({
        "recoveryCodes,0,20",
        "rememberDays,0,3650",
        "graceSeconds,0,900",
        "sessionIdleMinutes,5,480",
        "sessionHours,1,24"
    })
    void boundsEveryNumber(String name, int least, int most) {
        assertRefused(SETTINGS.with(name, String.valueOf(least - 1)), name);
        assertTaken(SETTINGS.with(name, String.valueOf(least)));
        assertTaken(SETTINGS.with(name, String.valueOf(least + 1)));
        assertTaken(SETTINGS.with(name, String.valueOf(most - 1)));
        assertTaken(SETTINGS.with(name, String.valueOf(most)));
        assertRefused(SETTINGS.with(name, String.valueOf(most + 1)), name);
        assertRefused(SETTINGS.with(name, "999999999999999999"), name);
    }

    @ParameterizedTest
    @CsvSource({
        "mode, OFF OPTIONAL REQUIRED",
        "rememberMode, ASK AUTO NEVER",
        "phoneCapture, NONE ENROL AT_PROMPT",
        "newPersonOverride, INHERIT REQUIRE",
        "vocabulary, practice cloud clinic case keys"
    })
    void takesTheContractsWordsOnly(String name, String words) {
        Stream.of(words.split(" ", -1)).forEach(word -> assertTaken(SETTINGS.withText(name, word)));
        Stream.of("", "EXEMPT", "optional", "Off", "CASE", "0")
                .forEach(word -> assertRefused(SETTINGS.withText(name, word), name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "[\"TOTP\", \"TOTP\"]", "[\"RECOVERY\"]", "[\"TOTP\", \"FAX\"]", "[\"\"]"})
    void refusesMethodsThatAreNoneRepeatedOrUnknown(String methods) {
        assertRefused(SETTINGS.with("methods", methods), "methods");
    }

    @Test
    void boundsTheServiceRole() {
        assertTaken(SETTINGS.withText("serviceRole", "x".repeat(40)));
        assertRefused(SETTINGS.withText("serviceRole", "x".repeat(41)), "serviceRole");
        assertRefused(SETTINGS.withText("serviceRole", ""), "serviceRole");
        assertRefused(SETTINGS.withText("serviceRole", "  "), "serviceRole");
        assertRefused(SETTINGS.withText("serviceRole", "a\\u0000"), "serviceRole");
    }

    @ParameterizedTest
    @CsvSource({
        "cidr, '', skipNetworks[1].cidr",
        "cidr, 192.0.2.1, skipNetworks[1].cidr",
        "cidr, 0.0.0.0/0, skipNetworks[1].cidr",
        "cidr, office, skipNetworks[1].cidr",
        "label, '', skipNetworks[1].label",
        "label, ' ', skipNetworks[1].label",
        "label, a\\u0007, skipNetworks[1].label",
        "reason, '', skipNetworks[1].reason",
        "reason, a\\ud800, skipNetworks[1].reason",
        "until, tomorrow, skipNetworks[1].until"
    })
    void saysWhichNetworkIsWrong(String member, String value, String field) {
        String wrong = network().withText(member, value).toString();
        assertRefused(SETTINGS.with("skipNetworks", "[" + NETWORK + ", " + wrong + "]"), field);
    }

    @Test
    void saysWhichMemberOfANetworkIsMissing() {
        Stream.of("cidr", "label", "reason")
                .forEach(member -> assertRefused(
                        SETTINGS.with("skipNetworks", "[" + network().without(member) + "]"),
                        "skipNetworks[0]." + member));
    }

    @Test
    void boundsTheWordsAboutANetwork() {
        Stream.of("label", "reason").forEach(member -> {
            assertTaken(SETTINGS.with("skipNetworks", "[" + network().withText(member, "x".repeat(200)) + "]"));
            assertRefused(
                    SETTINGS.with("skipNetworks", "[" + network().withText(member, "x".repeat(201)) + "]"),
                    "skipNetworks[0]." + member);
        });
    }

    @Test
    void boundsTheNumberOfNetworks() {
        assertTaken(SETTINGS.with("skipNetworks", "[]"));
        assertTaken(SETTINGS.with("skipNetworks", networks(TwoStepSettings.MAX_SKIP_NETWORKS)));
        Document tooMany = SETTINGS.with("skipNetworks", networks(TwoStepSettings.MAX_SKIP_NETWORKS + 1));
        assertRefused(tooMany, "skipNetworks");
        assertThat(errors(tooMany.withText("serviceRole", " "), SettingsBody::read))
                .extracting(InvalidMember::field)
                .containsExactly("skipNetworks", "serviceRole");
    }

    @Test
    void namesEveryErrorOfADocumentAtOnce() {
        Document document = SETTINGS.without("mode")
                .with("methods", "[]")
                .with("rememberDays", "-1")
                .with("graceSeconds", "901")
                .with(
                        "skipNetworks",
                        "[" + network().withText("cidr", "x") + ", " + network().without("label") + "]")
                .withText("serviceRole", " ")
                .withText("newPersonOverride", "EXEMPT")
                .with("sessionIdleMinutes", "4")
                .with("sessionHours", "25");
        assertThat(errors(document, SettingsBody::read))
                .extracting(InvalidMember::field)
                .containsExactlyInAnyOrder(
                        "mode",
                        "methods",
                        "rememberDays",
                        "graceSeconds",
                        "skipNetworks[0].cidr",
                        "skipNetworks[1].label",
                        "serviceRole",
                        "newPersonOverride",
                        "sessionIdleMinutes",
                        "sessionHours");
    }

    @Test
    void refusesBrokenDocumentsWithoutAnIncident() {
        List<Boolean> taken = Mutations.of(SETTINGS.toString(), 5_000)
                .map(document -> Bodies.isTaken(document, SettingsBody::read))
                .distinct()
                .toList();
        assertThat(taken).containsExactlyInAnyOrder(true, false);
    }

    private static Document network() {
        return Document.empty()
                .withText("cidr", "198.51.100.0/24")
                .withText("label", "Branch")
                .withText("reason", "Guarded");
    }

    private static String networks(int count) {
        return Stream.generate(() -> network().toString()).limit(count).collect(Collectors.joining(", ", "[", "]"));
    }

    private static TwoStepSettings read(Document document) {
        return body(document).as(SettingsBody::read).settings();
    }

    private static String written(Edit edit) {
        return SettingsJson.of(new Current(edit.settings(), edit.version()))
                .build()
                .toString();
    }

    private static String compact(Document document) {
        return document.toString().replaceAll("(?<=[:,]) ", "");
    }

    private static void assertTaken(Document document) {
        assertThat(errors(document, SettingsBody::read)).isEmpty();
    }

    private static void assertRefused(Document document, String field) {
        assertThat(errors(document, SettingsBody::read))
                .extracting(InvalidMember::field)
                .containsExactly(field);
    }

    private static void assertMalformed(Document document) {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> body(document).as(SettingsBody::read));
    }
}

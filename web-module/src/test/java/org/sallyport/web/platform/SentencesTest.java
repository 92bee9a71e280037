package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.environment.Vocabulary;

class SentencesTest {

    private static final Pattern KEY_ON_PAGE =
            Pattern.compile("(?:msg\\['|say\\.of\\('|submit=\")([a-z0-9.-]+\\.[a-z0-9-]+)(?:'|\")");
    private static final Pattern FIELD_ON_PAGE = Pattern.compile("<s:field name=\"(\\w+)\" page=\"([a-z-]+)\"");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("sentences\\s*\\.(?:of|plain|at)\\((?:[^\"]*, )?\\s*\"([a-z0-9.-]+[a-z0-9])\"");

    private final ResourceBundle bundle = ResourceBundle.getBundle(Sentences.BUNDLE, Locale.UK);
    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @EnumSource
    void explainsEveryReason(Reason reason) {
        assertThat(sentences.of(reason.messageKey())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryAssurance(Assurance assurance) {
        assertThat(sentences.of("assurance." + assurance.name().toLowerCase(Locale.ROOT)))
                .isNotBlank();
    }

    @Test
    void hasEverySentenceThatAPageShows() {
        Set<String> keys = keys(Path.of("src/main/webapp"), ".xhtml", KEY_ON_PAGE);

        assertThat(keys).hasSizeGreaterThan(50).allMatch(bundle::containsKey);
    }

    @Test
    void hasALabelForEveryField() {
        Set<String> labels = files(Path.of("src/main/webapp"), ".xhtml")
                .flatMap(text -> FIELD_ON_PAGE.matcher(text).results())
                .map(field -> field.group(2) + "." + field.group(1) + ".label")
                .collect(Collectors.toSet());

        assertThat(labels).hasSizeGreaterThanOrEqualTo(5).allMatch(bundle::containsKey);
    }

    @Test
    void hasEverySentenceThatTheCodeNames() {
        Set<String> keys = keys(Path.of("src/main/java"), ".java", KEY_IN_CODE);

        assertThat(keys).contains("code.empty", "sign-in.waiting").allMatch(bundle::containsKey);
    }

    /** A straight apostrophe would swallow what follows it, a straight quotation mark is bad typography. */
    @Test
    void writesApostrophesThatMessageFormatLeavesAlone() {
        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).doesNotContain("'", "\""));
    }

    /** Calm, exact, adult: it says what happened and what to do, without jargon, blame or exclamation marks. */
    @Test
    void keepsItsVoice() {
        Pattern unwanted =
                Pattern.compile("\\b(please|oops|invalid|illegal|failed|token|challenge|secret|2FA|MFA)\\b|!");

        assertThat(bundle.keySet())
                .filteredOn(key -> !isOrganisationsOwnWord(key))
                .allSatisfy(key -> assertThat(
                                unwanted.matcher(bundle.getString(key)).find())
                        .isFalse());
    }

    private static boolean isOrganisationsOwnWord(String key) {
        return key.contains("@");
    }

    @Test
    @DisplayName(
            "C-18, O-05, O-16: an organisation reads its own words where it has some, and the common ones elsewhere")
    void speaksTheOrganisationsOwnWords() {
        assertThat(sentences.variant(Vocabulary.CLOUD, "two-step.turn-off")).isEqualTo("two-step.turn-off@cloud");
        assertThat(sentences.variant(Vocabulary.CASE, "two-step.turn-off")).isEqualTo("two-step.turn-off");
        assertThat(sentences.of("set-up.apps@case"))
                .contains("Google Authenticator", "Microsoft Authenticator", "Authy");
        assertThat(sentences.of("set-up.apps@cloud")).contains("FreeOTP");
    }

    @Test
    @DisplayName(
            "C-03: whatever an organisation calls it is one thing: it has words of its own only for what has common ones")
    void variesOnlyWhatThereIs() {
        assertThat(bundle.keySet())
                .filteredOn(SentencesTest::isOrganisationsOwnWord)
                .hasSizeGreaterThan(5)
                .allSatisfy(key -> assertThat(bundle.containsKey(key.substring(0, key.indexOf('@'))))
                        .isTrue());
    }

    @Test
    void dividesASentenceAtItsMoment() {
        Moment moment = Moment.from(Instant.parse("2026-11-22T14:32:00Z"));

        Sentence sentence = sentences.at(moment, "sign-in.waiting", 15L);

        assertThat(sentence.before()).isEqualTo("Too many tries. You can try again at ");
        assertThat(sentence.moment()).isEqualTo(moment);
        assertThat(sentence.after()).isEqualTo(" (in about 15 minutes).");
    }

    @Test
    void countsOneMinuteAsOne() {
        Moment moment = Moment.from(Instant.EPOCH);

        assertThat(sentences.at(moment, "sign-in.waiting", 1L).after()).isEqualTo(" (in about 1 minute).");
    }

    private static Set<String> keys(Path root, String suffix, Pattern pattern) {
        return files(root, suffix)
                .flatMap(text -> pattern.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> files(Path root, String suffix) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix)).map(SentencesTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

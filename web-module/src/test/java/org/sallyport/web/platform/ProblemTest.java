package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.web.platform.Problem.InvalidMember;
import org.sallyport.web.platform.Problem.Scheme;

class ProblemTest {

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void isWrittenAsRfc9457Says(Problem problem, String json) {
        assertThat(problem.toJson()).isEqualTo(json);
    }

    static Stream<Arguments> isWrittenAsRfc9457Says() {
        return Stream.of(
                arguments(Problem.malformed("The body isn't JSON."), """
                        {"type":"/problems/malformed","title":"The request can't be read","status":400,\
                        "detail":"The body isn't JSON."}"""),
                arguments(Problem.notVerified(Scheme.SALLYPORT), """
                        {"type":"/problems/not-verified","title":"Not verified","status":401}"""),
                arguments(Problem.forbidden(), """
                        {"type":"/problems/forbidden","title":"Not allowed","status":403}"""),
                arguments(Problem.forbidden("USE_SECURITY_SETTINGS"), """
                        {"type":"/problems/forbidden","title":"Not allowed","status":403,\
                        "reason":"USE_SECURITY_SETTINGS"}"""),
                arguments(Problem.notFound(), """
                        {"type":"about:blank","title":"Not Found","status":404}"""),
                arguments(Problem.changedMeanwhile(), """
                        {"type":"/problems/changed-meanwhile","title":"Changed meanwhile","status":409,\
                        "detail":"Somebody saved after this version was read. Read it again, then repeat the change."}"""),
                arguments(Problem.unsupportedMediaType(), """
                        {"type":"about:blank","title":"Unsupported Media Type","status":415,\
                        "detail":"The body must be application/json in UTF-8, or text/csv where a file is sent."}"""),
                arguments(
                        Problem.invalid(List.of(
                                new InvalidMember("login", "is missing"), new InvalidMember("code", "must be right"))),
                        """
                        {"type":"/problems/invalid","title":"Some values are out of bounds","status":422,\
                        "errors":[{"field":"login","message":"is missing"},{"field":"code","message":"must be right"}]}"""),
                arguments(Problem.incident("K7HD-94QX"), """
                        {"type":"about:blank","title":"Internal Server Error","status":500,"incident":"K7HD-94QX"}"""));
    }

    @Test
    void saysWhichCredentialWouldDo() {
        assertThat(Problem.notVerified(Scheme.BEARER).headers()).isEqualTo(Map.of("WWW-Authenticate", "Bearer"));
        assertThat(Problem.notVerified(Scheme.SALLYPORT).headers()).isEqualTo(Map.of("WWW-Authenticate", "Sallyport"));
    }

    /** One body for any failed credential: nothing tells which, or what was wrong with it. */
    @Test
    void tellsAllFailedCredentialsAlike() {
        assertThat(Problem.notVerified(Scheme.BEARER).toJson())
                .isEqualTo(Problem.notVerified(Scheme.SALLYPORT).toJson());
    }

    @Test
    void allowsTheMethodsOfAResourceButNotOptions() {
        assertThat(Problem.methodNotAllowed(List.of("OPTIONS", "HEAD", "GET", "DELETE")))
                .returns(405, Problem::status)
                .returns(Map.of("Allow", "DELETE, GET, HEAD"), Problem::headers);
    }

    @ParameterizedTest
    @CsvSource({"PT30S,30", "PT30.001S,31", "PT29.999999999S,30", "PT0.001S,1", "PT0S,1", "PT30M,1800"})
    void asksToComeBackAfterWholeSecondsRoundedUp(Duration wait, String seconds) {
        assertThat(Problem.tooManyRequests(wait))
                .returns(429, Problem::status)
                .returns(Map.of("Retry-After", seconds), Problem::headers);
        assertThat(Problem.unavailable(wait))
                .returns(503, Problem::status)
                .returns(Map.of("Retry-After", seconds), Problem::headers);
    }

    @Test
    void leavesTheRestToTheStatus() {
        assertThat(Problem.blank(Status.GONE).toJson())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Gone\",\"status\":410}");
        assertThat(Problem.blank(Status.GONE).headers()).isEmpty();
    }

    @Test
    void keepsWhatItWasMadeWith() {
        assertThat(Problem.forbidden())
                .isEqualTo(
                        new Problem(403, "/problems/forbidden", "Not allowed", null, List.of(), null, null, Map.of()));
    }
}

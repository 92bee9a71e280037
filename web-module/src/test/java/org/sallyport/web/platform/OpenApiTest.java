package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.domain.decision.Assurance;
import org.sallyport.domain.directory.Permission;
import org.sallyport.web.platform.Problem.InvalidMember;
import org.sallyport.web.platform.Problem.Scheme;

/** What is published is what is there. The examples of bodies are checked beside the classes that read and write them. */
class OpenApiTest {

    @Test
    void describesEveryResourceAndNothingElse() {
        assertThat(OpenApi.operations()).isEqualTo(resources()).isNotEmpty();
    }

    private static Set<String> resources() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.sallyport.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(OpenApiTest::operations)
                        .collect(Collectors.toSet());
    }

    private static Stream<String> operations(JavaClass resource) {
        String base = RestApplication.class.getAnnotation(ApplicationPath.class).value()
                + resource.getAnnotationOfType(Path.class).value();
        return resource.getMethods().stream()
                .flatMap(method -> verbs(method).map(verb -> verb + " " + base + path(method)));
    }

    private static Stream<String> verbs(JavaMethod method) {
        return Arrays.stream(method.reflect().getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static String path(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void showsProblemsAsTheyAre(String example, Problem problem) {
        assertThat(OpenApi.example(example)).isEqualTo(OpenApi.json(problem.toJson()));
    }

    static Stream<Arguments> showsProblemsAsTheyAre() {
        return Stream.of(
                arguments("Malformed", Problem.malformed("A member is repeated.")),
                arguments("NotVerified", Problem.notVerified(Scheme.SALLYPORT)),
                arguments("Forbidden", Problem.forbidden()),
                arguments("NoRemoval", Problem.forbidden("USE_SECURITY_SETTINGS")),
                arguments("NotHeld", Problem.forbidden("NOT_HELD")),
                arguments("ChangedMeanwhile", Problem.changedMeanwhile()),
                arguments("NotFound", Problem.notFound()),
                arguments(
                        "InUse",
                        Problem.inUse("This session began on the device. Forget it in a session of another one.")),
                arguments("WrongState", Problem.wrongState("The job is over.")),
                arguments("Own", Problem.inUse("It is the session of this request. End it at /api/v1/session.")),
                arguments(
                        "NotConfirmed",
                        Problem.invalid(
                                List.of(new InvalidMember("confirmation", "must be the key of the environment")))),
                arguments("UnsupportedMediaType", Problem.unsupportedMediaType()),
                arguments("Invalid", Problem.invalid(List.of(new InvalidMember("code", "must be six digits, 0 to 9")))),
                arguments("TooManyRequests", Problem.tooManyRequests(Duration.ofSeconds(30))),
                arguments("Incident", Problem.incident("K7HD-94QX")),
                arguments("Unavailable", Problem.unavailable(Duration.ofSeconds(2))));
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryPermission(Permission permission) {
        assertThat(OpenApi.text()).contains("        - " + permission.name() + "\n");
    }

    @Test
    void namesEveryAssurance() {
        assertThat(OpenApi.text()).contains("enum: " + List.of(Assurance.values()));
    }
}

package org.sallyport.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sallyport");

    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("org.sallyport.architecture.broken");

    static Stream<Named<Function<Rules, ArchRule>>> rules() {
        return Stream.of(
                Named.of("the domain knows only values and their mapping", Rules::domainKnowsOnlyValuesAndTheirMapping),
                Named.of("the decision knows no framework and no entity", Rules::decisionKnowsNoFrameworkAndNoEntity),
                Named.of("use cases know no HTTP", Rules::useCasesKnowNoHttp),
                Named.of("pages and resources touch no row", Rules::pagesAndResourcesTouchNoRow),
                Named.of("nothing knows the server or the provider", Rules::nothingKnowsTheServerOrTheProvider),
                Named.of("only the time source reads a clock", Rules::onlyTheTimeSourceReadsAClock),
                Named.of("only one class is random", Rules::onlyRandomnessIsRandom),
                Named.of("domain capabilities form no cycle", rules -> rules.capabilitiesFormNoCycle("domain")),
                Named.of("service capabilities form no cycle", rules -> rules.capabilitiesFormNoCycle("service")),
                Named.of("web capabilities form no cycle", rules -> rules.capabilitiesFormNoCycle("web")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(Function<Rules, ArchRule> rule) {
        rule.apply(new Rules("org.sallyport")).check(PRODUCT);
    }

    @ParameterizedTest(name = "unless broken: {0}")
    @MethodSource("rules")
    void failsOnAFixtureThatBreaksIt(Function<Rules, ArchRule> rule) {
        ArchRule broken = rule.apply(new Rules("org.sallyport.architecture.broken"));

        assertThatThrownBy(() -> broken.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }
}

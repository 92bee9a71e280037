package org.sallyport.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The rules of docs/adr/0001 for everything under one root package, so that a broken fixture can be held to them too. */
record Rules(String root) {

    private static final Set<String> CLOCK_READERS = Set.of("now", "currentTimeMillis", "nanoTime");

    ArchRule domainKnowsOnlyValuesAndTheirMapping() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        root + ".domain..",
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        "jakarta.persistence..",
                        "inet.ipaddr.."));
    }

    ArchRule decisionKnowsNoFrameworkAndNoEntity() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain.decision..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta..").or(entities()));
    }

    ArchRule useCasesKnowNoHttp() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..", "jakarta.ws.rs..", root + ".web..");
    }

    ArchRule pagesAndResourcesTouchNoRow() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.persistence..", "jakarta.transaction..", "java.sql..", "javax.sql..")
                        .or(entities())
                        .or(repositories()));
    }

    ArchRule nothingKnowsTheServerOrTheProvider() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.ibm..", "io.openliberty..", "org.eclipse.persistence..");
    }

    ArchRule onlyTheTimeSourceReadsAClock() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("TimeSource")
                .should()
                .callMethodWhere(readingAClock())
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class);
    }

    ArchRule onlyRandomnessIsRandom() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("Randomness")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(SecureRandom.class)
                        .or(JavaClass.Predicates.assignableTo(ThreadLocalRandom.class))
                        .or(JavaClass.Predicates.assignableTo(Random.class)));
    }

    /** {@code layer} is domain, service or web: within it no two capabilities need each other. */
    ArchRule capabilitiesFormNoCycle(String layer) {
        return slices().matching(root + "." + layer + ".(*)..").should().beFreeOfCycles();
    }

    private DescribedPredicate<JavaClass> entities() {
        return DescribedPredicate.describe(
                "entities",
                type -> type.isAnnotatedWith("jakarta.persistence.Entity")
                        || type.isAnnotatedWith("jakarta.persistence.Embeddable"));
    }

    /** Whoever is made with an entity manager. */
    private DescribedPredicate<JavaClass> repositories() {
        return resideInAnyPackage(root + ".service..")
                .and(DescribedPredicate.describe(
                        "repositories",
                        type -> type.getConstructors().stream()
                                .anyMatch(made -> made.getRawParameterTypes().stream()
                                        .anyMatch(
                                                with -> with.getName().equals("jakarta.persistence.EntityManager")))));
    }

    private static DescribedPredicate<JavaMethodCall> readingAClock() {
        return DescribedPredicate.describe("a clock is read", call -> {
            AccessTarget.MethodCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            return CLOCK_READERS.contains(target.getName())
                    && (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
                    && target.getRawParameterTypes().stream()
                            .allMatch(type -> type.getName().equals("java.time.ZoneId"));
        });
    }
}

package org.sallyport.domain.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.domain.decision.Decision.Allow;
import org.sallyport.domain.decision.Decision.Challenge;
import org.sallyport.domain.decision.Decision.Enrol;
import org.sallyport.domain.decision.Purpose.AdminRemove;
import org.sallyport.domain.decision.Purpose.Interactive;
import org.sallyport.domain.decision.Purpose.Pickup;
import org.sallyport.domain.decision.Purpose.Portal;
import org.sallyport.domain.decision.Purpose.StepUp;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.TwoStepMode;

/** What holds of every decision, walked over all combinations of the inputs. */
class EverySituationTest {

    static Stream<Walk> walks() {
        return Stream.of(Walk.STAFF_DOORS, Walk.SERVICES, Walk.PROTECTED, Walk.PORTAL);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void agreesWithTheTableInWords(Walk walk) {
        always(walk, (situation, ruling) -> TableInWords.outcome(situation).equals(TableInWords.inWords(ruling)));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void isDecidedByTheFirstOfItsRowsThatHolds(Walk walk) {
        Map<String, Rule<?>> byId = DecisionTable.ROWS.stream().collect(Collectors.toMap(Rule::id, row -> row));

        always(
                walk,
                (situation, ruling) -> rowsBefore(ruling.rule(), situation).equals(ruling.passed())
                        && ruling.passed().stream()
                                .allMatch(id -> byId.get(id).decide(situation).isEmpty())
                        && byId.get(ruling.rule()).decide(situation).equals(Optional.of(ruling.decision())));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void isNeverLetInInsteadOfAskedByATighterSetting(Walk walk) {
        boolean[] asked = new boolean[walk.size()];
        boolean[] letIn = new boolean[walk.size()];
        walk.numbers().forEach(number -> {
            Decision decision = DecisionTable.decide(walk.situation(number)).decision();
            asked[number] = decision instanceof Challenge;
            letIn[number] = decision instanceof Allow;
        });

        walk.numbers()
                .filter(number -> asked[number])
                .flatMap(walk::tighterThan)
                .filter(tighter -> letIn[tighter])
                .mapToObj(walk::situation)
                .forEach(tighter -> fail(tighter, DecisionTable.decide(tighter)));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void isOfferedOnlyMethodsThatWork(Walk walk) {
        always(
                walk,
                (situation, ruling) -> methods(ruling).stream()
                        .noneMatch(method -> situation.disabled().contains(method)
                                || (method == Method.SMS && situation.policy().smsBalance() == 0)));
    }

    @Test
    void isOfferedOnlyAllowedMethodsAtStaffDoors() {
        always(
                Walk.STAFF_DOORS,
                (situation, ruling) -> situation.policy().settings().methods().containsAll(methods(ruling)));
    }

    @Test
    void isNeverAskedAtAStaffDoorWhereTwoStepIsOff() {
        always(
                Walk.STAFF_DOORS,
                (situation, ruling) -> situation.policy().settings().mode() != TwoStepMode.OFF
                        || ruling.decision().fold(allow -> true, challenge -> false, enrol -> false, deny -> true));
    }

    @Test
    void isSparedByNetworkOrDeviceOnlyWhereAPersonSignsIn() {
        walks().forEach(walk -> always(
                walk,
                (situation, ruling) -> situation.purpose() instanceof Interactive
                        || ruling.equals(DecisionTable.decide(withoutNetworkAndDevice(situation)))));
    }

    @Test
    void isTakenAtItsWordOnlyAsTheDoorAllows() {
        walks().forEach(walk -> always(
                walk,
                (situation, ruling) -> challenge(ruling)
                        .map(asked -> isProper(situation.purpose(), asked))
                        .orElse(true)));
    }

    private static boolean isProper(Purpose purpose, Challenge asked) {
        boolean takesRecovery =
                !(purpose instanceof AdminRemove || purpose instanceof Pickup || purpose instanceof Portal);
        return (purpose instanceof StepUp || !asked.passwordAccepted())
                && (purpose instanceof Interactive || !asked.offerRemember())
                && (takesRecovery || !asked.recoveryAccepted());
    }

    private static List<String> rowsBefore(String id, Situation situation) {
        return DecisionTable.ROWS.stream()
                .takeWhile(row -> !row.id().equals(id))
                .filter(row -> row.isFor(situation))
                .map(Rule::id)
                .toList();
    }

    private static void always(Walk walk, BiPredicate<Situation, Ruling> holds) {
        walk.numbers().forEach(number -> {
            Situation situation = walk.situation(number);
            Ruling ruling = DecisionTable.decide(situation);
            if (!holds.test(situation, ruling)) {
                fail(situation, ruling);
            }
        });
    }

    private static void fail(Situation situation, Ruling ruling) {
        throw new AssertionError(ruling.trace() + " " + ruling.decision() + " of " + situation);
    }

    private static Optional<Challenge> challenge(Ruling ruling) {
        return ruling.decision()
                .fold(allow -> Optional.empty(), Optional::of, enrol -> Optional.empty(), deny -> Optional.empty());
    }

    private static List<Method> methods(Ruling ruling) {
        return ruling.decision().fold(allow -> List.of(), Challenge::methods, Enrol::methods, deny -> List.of());
    }

    private static Situation withoutNetworkAndDevice(Situation s) {
        return new Situation(s.subject(), s.purpose(), s.policy(), null, null, s.enrolments(), s.now());
    }
}

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
import org.sallyport.domain.decision.Purpose.StaffDoor;
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
    void isDecidedAsTheTableInWordsTells(Walk walk) {
        always(walk.situations(), (s, ruling) -> TableInWords.outcome(s).equals(TableInWords.inWords(ruling)));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void isDecidedByTheFirstOfItsRowsThatHolds(Walk walk) {
        Map<String, Rule<?>> byId = DecisionTable.ROWS.stream().collect(Collectors.toMap(Rule::id, row -> row));

        always(
                walk.situations(),
                (s, ruling) -> rowsBefore(ruling.rule(), s).equals(ruling.passed())
                        && ruling.passed().stream()
                                .allMatch(id -> byId.get(id).decide(s).isEmpty())
                        && byId.get(ruling.rule()).decide(s).equals(Optional.of(ruling.decision())));
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
    void isAskedOnlyForWhatItsDoorTakes(Walk walk) {
        always(
                walk.situations(),
                (s, ruling) -> methods(ruling).stream().allMatch(method -> isOfferable(method, s))
                        && challenge(ruling).allMatch(asked -> isTakenAt(s.purpose(), asked)));
    }

    @Test
    void isNeverAskedAtAStaffDoorWhereTwoStepIsOff() {
        always(
                Walk.STAFF_DOORS.situations().filter(s -> s.policy().settings().mode() == TwoStepMode.OFF),
                (s, ruling) -> ruling.decision().fold(allow -> true, challenge -> false, enrol -> false, deny -> true));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void isSparedByNetworkOrDeviceOnlyWhereAPersonSignsIn(Walk walk) {
        always(
                walk.situations().filter(s -> !(s.purpose() instanceof Interactive)),
                (s, ruling) -> ruling.equals(DecisionTable.decide(withoutNetworkAndDevice(s))));
    }

    private static boolean isOfferable(Method method, Situation s) {
        boolean working = !s.disabled().contains(method)
                && (method != Method.SMS || s.policy().smsBalance() > 0);
        return working
                && (!(s.purpose() instanceof StaffDoor) || s.policy().settings().allows(method));
    }

    private static boolean isTakenAt(Purpose purpose, Challenge asked) {
        boolean takesRecovery =
                !(purpose instanceof AdminRemove || purpose instanceof Pickup || purpose instanceof Portal);
        return (takesRecovery || !asked.recoveryAccepted())
                && (purpose instanceof StepUp || !asked.passwordAccepted())
                && (purpose instanceof Interactive || !asked.offerRemember());
    }

    private static List<String> rowsBefore(String id, Situation situation) {
        return DecisionTable.ROWS.stream()
                .takeWhile(row -> !row.id().equals(id))
                .filter(row -> row.isFor(situation))
                .map(Rule::id)
                .toList();
    }

    private static void always(Stream<Situation> situations, BiPredicate<Situation, Ruling> holds) {
        situations.forEach(situation -> {
            Ruling ruling = DecisionTable.decide(situation);
            if (!holds.test(situation, ruling)) {
                fail(situation, ruling);
            }
        });
    }

    private static void fail(Situation situation, Ruling ruling) {
        throw new AssertionError(ruling.trace() + " " + ruling.decision() + " of " + situation);
    }

    private static Stream<Challenge> challenge(Ruling ruling) {
        return ruling.decision().fold(allow -> Stream.of(), Stream::of, enrol -> Stream.of(), deny -> Stream.of());
    }

    private static List<Method> methods(Ruling ruling) {
        return ruling.decision().fold(allow -> List.of(), Challenge::methods, Enrol::methods, deny -> List.of());
    }

    private static Situation withoutNetworkAndDevice(Situation s) {
        return new Situation(s.subject(), s.purpose(), s.policy(), null, null, s.enrolments(), s.now());
    }
}

package org.sallyport.service.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.environment.TwoStepSettings;

/**
 * How a database finds the people who are in a state: the decision is asked about everything that somebody can be, and
 * whatever it puts into the state becomes a condition. So no rule stands here a second time.
 */
record StateCondition(TwoStepState state, TwoStepSettings settings, Instant now) {

    private static final String PLAYS_ONLY =
            "exists (select 1 from staff_role r where r.user_id = u.id and r.role_name = ?)"
                    + " and not exists (select 1 from staff_role r where r.user_id = u.id and r.role_name <> ?)";

    void addTo(Conditions conditions) {
        Clause without = ofUnenrolled(false);
        Clause with = ofUnenrolled(true);
        Clause whatever = without.equals(with)
                ? without
                : Clause.either(
                        Clause.of("u.reachable = false").and(without),
                        Clause.of("u.reachable = true").and(with));
        Clause unenrolled = Clause.of("u.enrolled = false").and(whatever);
        if (state != TwoStepState.SET_UP) {
            unenrolled.addTo(conditions);
        } else if (whatever.equals(Clause.either())) {
            Clause.of("u.enrolled = true").addTo(conditions);
        } else {
            Clause.either(Clause.of("u.enrolled = true"), unenrolled).addTo(conditions);
        }
    }

    /** @param reachable whether there is a number that codes could go to */
    private Clause ofUnenrolled(boolean reachable) {
        Clause ordinary = alternatives(Set.of(), reachable);
        String role = settings.serviceRole();
        Clause service = role == null ? ordinary : alternatives(Set.of(role), reachable);
        if (role == null || ordinary.equals(service)) {
            return ordinary;
        }
        Clause plays = Clause.of(PLAYS_ONLY, role, role);
        return Clause.either(plays.and(service), plays.not().and(ordinary));
    }

    private Clause alternatives(Set<String> roles, boolean reachable) {
        return Clause.either(Arrays.stream(TwoStepOverride.values())
                .flatMap(override -> alternative(override, roles, reachable))
                .toArray(Clause[]::new));
    }

    private Stream<Clause> alternative(TwoStepOverride override, Set<String> roles, boolean reachable) {
        List<String> sources = Arrays.stream(AuthSource.values())
                .filter(source -> new Standing(override, source, roles, false, reachable).under(settings) == state)
                .map(source -> "'" + source + "'")
                .toList();
        if (sources.isEmpty()) {
            return Stream.empty();
        }
        Clause chosen = chosen(override);
        return Stream.of(
                sources.size() == AuthSource.values().length
                        ? chosen
                        : chosen.and(Clause.of("u.auth_source in (" + String.join(", ", sources) + ")")));
    }

    /** Whoever's exemption has ended is among those who were given nothing ({@link TwoStepOverride#at}). */
    private Clause chosen(TwoStepOverride override) {
        Clause given = Clause.of("u.two_step_override = '" + override + "'");
        Clause exempt = Clause.of("u.exempt_until > ?", now.toEpochMilli());
        Clause ended = Clause.of("u.exempt_until <= ?", now.toEpochMilli());
        return switch (override) {
            case INHERIT -> Clause.either(given, ended);
            case REQUIRE -> given;
            case EXEMPT -> given.and(exempt);
        };
    }

    /** Part of a condition, with what its question marks stand for. */
    private record Clause(String text, List<Object> values) {

        static Clause of(String text, Object... values) {
            return new Clause(text, List.of(values));
        }

        /** True of nobody where there is none. */
        static Clause either(Clause... clauses) {
            return clauses.length == 0 ? of("1 = 0") : joined(" or ", List.of(clauses));
        }

        Clause and(Clause other) {
            return joined(" and ", List.of(this, other));
        }

        Clause not() {
            return new Clause("not (" + text + ")", values);
        }

        void addTo(Conditions conditions) {
            conditions.and(text, values.toArray());
        }

        private static Clause joined(String by, List<Clause> clauses) {
            return new Clause(
                    clauses.stream().map(Clause::text).collect(Collectors.joining(by, "(", ")")),
                    clauses.stream().flatMap(clause -> clause.values().stream()).toList());
        }
    }
}

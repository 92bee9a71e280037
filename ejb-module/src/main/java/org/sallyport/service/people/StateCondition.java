package org.sallyport.service.people;

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
record StateCondition(TwoStepState state, TwoStepSettings settings) {

    private static final String PLAYS_ONLY =
            "exists (select 1 from staff_role r where r.user_id = u.id and r.role_name = ?)"
                    + " and not exists (select 1 from staff_role r where r.user_id = u.id and r.role_name <> ?)";

    void addTo(Conditions conditions) {
        if (state == TwoStepState.SET_UP) {
            conditions.and("u.enrolled = true");
            return;
        }
        String ordinary = alternatives(Set.of());
        String role = settings.serviceRole();
        String service = role == null ? ordinary : alternatives(Set.of(role));
        conditions.and("u.enrolled = false");
        if (role == null || ordinary.equals(service)) {
            conditions.and(ordinary);
        } else {
            conditions.and(
                    "((" + PLAYS_ONLY + " and " + service + ") or (not (" + PLAYS_ONLY + ") and " + ordinary + "))",
                    role,
                    role,
                    role,
                    role);
        }
    }

    private String alternatives(Set<String> roles) {
        String alternatives = Arrays.stream(TwoStepOverride.values())
                .flatMap(override -> alternative(override, roles))
                .collect(Collectors.joining(" or "));
        return alternatives.isEmpty() ? "1 = 0" : "(" + alternatives + ")";
    }

    private Stream<String> alternative(TwoStepOverride override, Set<String> roles) {
        List<String> sources = Arrays.stream(AuthSource.values())
                .filter(source -> new Standing(override, source, roles, false).under(settings) == state)
                .map(source -> "'" + source + "'")
                .toList();
        String chosen = "u.two_step_override = '" + override + "'";
        if (sources.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                sources.size() == AuthSource.values().length
                        ? chosen
                        : "(" + chosen + " and u.auth_source in (" + String.join(", ", sources) + "))");
    }
}

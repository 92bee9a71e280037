package org.sallyport.service.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.Preset;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.directory.Users;
import org.sallyport.service.people.UserFilter.LastSignIn;
import org.sallyport.service.platform.People;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("C-42: a filter by two-step state")
class StateFilterTest {

    private static final String SERVICE = "Ops";
    private static final List<Set<String>> ROLES = List.of(Set.of(), Set.of(SERVICE), Set.of(SERVICE, "Case worker"));

    @Parameter
    TestDatabase database;

    private final Environment environment = People.environment();
    private final Map<String, Standing> people = new HashMap<>();

    @BeforeEach
    void hasEverybodyThereCanBe() {
        database.run(em -> {
            em.persist(environment);
            em.flush();
        });
        for (TwoStepOverride override : TwoStepOverride.values()) {
            for (AuthSource source : AuthSource.values()) {
                for (Set<String> roles : ROLES) {
                    for (boolean reachable : new boolean[] {true, false}) {
                        add(new Standing(override, source, roles, true, reachable), NOW.plusMillis(1));
                        add(new Standing(override, source, roles, false, reachable), NOW.plusMillis(1));
                    }
                }
            }
        }
        add(new Standing(TwoStepOverride.EXEMPT, AuthSource.LOCAL, Set.of(), false, false), NOW);
    }

    /** @param until when it ends, where they are exempt */
    private void add(Standing given, Instant until) {
        StaffUser user = People.userOf(environment, "p" + people.size());
        if (given.override() == TwoStepOverride.EXEMPT) {
            user.exempt(until);
        } else {
            user.take(given.override());
        }
        Standing standing = new Standing(
                user.overrideAt(NOW), given.authSource(), given.roles(), given.enrolled(), given.reachable());
        user.playRoles(standing.roles());
        people.put(user.id(), standing);
        database.run(em -> {
            new Users(em).add(user);
            em.createNativeQuery("update staff_user set auth_source = ?1, enrolled = ?2, reachable = ?4 where id = ?3")
                    .setParameter(1, standing.authSource().name())
                    .setParameter(2, standing.enrolled())
                    .setParameter(3, user.id())
                    .setParameter(4, standing.reachable())
                    .executeUpdate();
        });
    }

    @Test
    @DisplayName("finds exactly those of whom the decision says so, under every setting that matters")
    void agreesWithTheDecision() {
        List<TwoStepSettings> all = settings();
        assertThat(all).hasSize(48);
        for (TwoStepSettings settings : all) {
            environment.adopt(settings);
            for (TwoStepState state : TwoStepState.values()) {
                assertThat(found(state)).as(state + " under " + settings).isEqualTo(decided(state, settings));
            }
        }
    }

    private Set<String> found(TwoStepState state) {
        UserFilter filter =
                new UserFilter("", Optional.of(state), Optional.empty(), Optional.empty(), LastSignIn.WHENEVER);
        List<ListedUser> found = database.call(em -> new StaffLists(em, Office.time())
                .page(environment, filter, new UserPage(1_000, Optional.empty()))
                .rows());
        assertThat(found).allMatch(user -> user.state() == state);
        return found.stream().map(ListedUser::id).collect(Collectors.toSet());
    }

    private Set<String> decided(TwoStepState state, TwoStepSettings settings) {
        return people.entrySet().stream()
                .filter(person -> person.getValue().under(settings) == state)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<TwoStepSettings> settings() {
        return Stream.of(Preset.CASE_MANAGEMENT, Preset.CLINIC_SMS)
                .flatMap(preset -> settings(preset.settings()).stream())
                .toList();
    }

    private static List<TwoStepSettings> settings(TwoStepSettings base) {
        List<TwoStepSettings> all = new ArrayList<>();
        for (TwoStepMode mode : TwoStepMode.values()) {
            for (boolean exemptions : new boolean[] {true, false}) {
                for (boolean external : new boolean[] {true, false}) {
                    Stream.of(Optional.of(SERVICE), Optional.<String>empty())
                            .map(role -> settings(base.withMode(mode), exemptions, external, role))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }

    private static TwoStepSettings settings(
            TwoStepSettings base, boolean exemptions, boolean external, Optional<String> serviceRole) {
        return new TwoStepSettings(
                base.mode(),
                base.methods(),
                base.recoveryCodes(),
                base.remembering(),
                base.skipNetworks(),
                base.skipForAdministrators(),
                exemptions,
                external,
                base.phoneCapture(),
                serviceRole.orElse(null),
                base.keystoneV2(),
                base.contactTwoStep(),
                base.newPersonOverride(),
                base.pickups(),
                base.sessions(),
                base.vocabulary());
    }
}

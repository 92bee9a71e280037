package org.sallyport.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.decision.Someone.someone;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;

@DisplayName("C-42: how somebody stands with two-step verification")
class TwoStepStateTest {

    @Test
    @DisplayName("C-44: set up is whoever has a key, whatever the environment asks for and whoever is excused")
    void setUp() {
        for (AnEnvironment environment : new AnEnvironment[] {
            AnEnvironment.off(), AnEnvironment.optional().honouringExemptions(), AnEnvironment.required()
        }) {
            assertThat(of(someone().enrolledWith(Method.TOTP).in(environment))).isEqualTo(TwoStepState.SET_UP);
            assertThat(of(someone()
                            .enrolledWith(Method.TOTP)
                            .with(TwoStepOverride.EXEMPT)
                            .in(environment)))
                    .isEqualTo(TwoStepState.SET_UP);
        }
        assertThat(of(someone().enrolledWith(Method.TOTP).whoseEveryMethodIsDisabled()))
                .as("disabled")
                .isEqualTo(TwoStepState.SET_UP);
    }

    @Test
    @DisplayName("must set up is whoever the next sign-in leads there, by the mode or by name")
    void mustSetUp() {
        assertThat(of(someone().in(AnEnvironment.required()))).isEqualTo(TwoStepState.MUST_SET_UP);
        assertThat(of(someone().with(TwoStepOverride.REQUIRE))).isEqualTo(TwoStepState.MUST_SET_UP);
        assertThat(of(someone().with(TwoStepOverride.EXEMPT).in(AnEnvironment.required())))
                .as("excused where that isn't honoured")
                .isEqualTo(TwoStepState.MUST_SET_UP);
    }

    @Test
    @DisplayName("not set up is whoever may do without")
    void notSetUp() {
        assertThat(of(someone())).isEqualTo(TwoStepState.NOT_SET_UP);
        assertThat(of(someone().with(TwoStepOverride.REQUIRE).in(AnEnvironment.off())))
                .isEqualTo(TwoStepState.NOT_SET_UP);
        assertThat(of(someone().by(AuthSource.SAML2).in(AnEnvironment.required().trustingIdentityProviders())))
                .isEqualTo(TwoStepState.NOT_SET_UP);
        assertThat(of(someone().inRoles("Ops").in(AnEnvironment.required().withServiceRole("Ops"))))
                .as("a service account")
                .isEqualTo(TwoStepState.NOT_SET_UP);
    }

    @Test
    @DisplayName("exempt is whoever is excused by name, where that is honoured")
    void exempt() {
        assertThat(of(someone()
                        .with(TwoStepOverride.EXEMPT)
                        .in(AnEnvironment.required().honouringExemptions())))
                .isEqualTo(TwoStepState.EXEMPT);
        assertThat(of(someone().with(TwoStepOverride.EXEMPT))).isEqualTo(TwoStepState.NOT_SET_UP);
    }

    private static TwoStepState of(Someone person) {
        return TwoStepState.of(person.wanting(new Purpose.SignIn()));
    }
}

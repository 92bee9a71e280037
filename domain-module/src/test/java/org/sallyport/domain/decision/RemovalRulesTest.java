package org.sallyport.domain.decision;

import static org.sallyport.domain.decision.Reason.NOTHING_TO_REMOVE;
import static org.sallyport.domain.decision.Reason.PERMISSION_MISSING;
import static org.sallyport.domain.decision.Reason.STEP_UP_CODE;
import static org.sallyport.domain.decision.Reason.USE_SECURITY_SETTINGS;
import static org.sallyport.domain.decision.RulingAssert.assertThat;
import static org.sallyport.domain.decision.Someone.anAdministrator;
import static org.sallyport.domain.decision.Someone.someone;
import static org.sallyport.domain.directory.Permission.OPEN_USER_MANAGEMENT;
import static org.sallyport.domain.directory.Permission.REMOVE_TWO_STEP;
import static org.sallyport.domain.enrolment.Method.TOTP;

import org.junit.jupiter.api.Test;
import org.sallyport.domain.decision.Purpose.AdminRemove;
import org.sallyport.domain.directory.Permission;

class RemovalRulesTest {

    @Test
    void row12WantsTheFormAndThePermission_D29() {
        assertThat(removing()).denies(PERMISSION_MISSING).byRow("12");
        assertThat(removing(OPEN_USER_MANAGEMENT)).denies(PERMISSION_MISSING);
        assertThat(removing(REMOVE_TWO_STEP)).denies(PERMISSION_MISSING);
        assertThat(removing(OPEN_USER_MANAGEMENT, REMOVE_TWO_STEP))
                .asksFor(STEP_UP_CODE, TOTP)
                .byRow("15");
    }

    @Test
    void row13SendsAnAdministratorWhoMeansThemselvesElsewhere_D15() {
        assertThat(anAdministrator().enrolledWith(TOTP).removesTwoStepOf(Someone.ID))
                .denies(USE_SECURITY_SETTINGS)
                .byRow("13");
    }

    @Test
    void row14HasNothingToRemoveFromWhoSetUpNothing() {
        assertThat(anAdministrator().enrolledWith(TOTP).wants(new AdminRemove("bob", false)))
                .denies(NOTHING_TO_REMOVE)
                .byRow("14");
    }

    private static Ruling removing(Permission... held) {
        return someone().enrolledWith(TOTP).holding(held).removesTwoStepOf("bob");
    }
}

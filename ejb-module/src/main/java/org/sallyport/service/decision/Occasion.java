package org.sallyport.service.decision;

import org.sallyport.domain.decision.Purpose;

/** What a person of staff may want, where nothing but the person, the place, the device and the time decide. */
public enum Occasion {
    SIGN_IN(new Purpose.SignIn()),
    /** Changing the own password (C-55). */
    LOGIN_FUNCTION(new Purpose.LoginFunction()),
    /** A new key, some time after the last proof. */
    CHANGE_SIGN_IN(new Purpose.ChangeSignIn(null)),
    API_V3(new Purpose.ApiV3()),
    API_V2(new Purpose.ApiV2());

    private final Purpose purpose;

    Occasion(Purpose purpose) {
        this.purpose = purpose;
    }

    Purpose purpose() {
        return purpose;
    }
}

package org.sallyport.domain.decision;

/** How somebody stands with two-step verification, as User Management shows it and finds people by it. */
public enum TwoStepState {
    NOT_SET_UP,
    /** Whatever the environment asks for: a method is there, and can be removed (C-42, C-44); or a number that serves without. */
    SET_UP,
    /** The next sign-in leads to set-up. */
    MUST_SET_UP,
    /** Excused, in an environment that honours it. */
    EXEMPT;

    /** @param signIn of somebody active, from nowhere and on no device */
    public static TwoStepState of(Situation signIn) {
        if (!signIn.nothingEnrolled()) {
            return SET_UP;
        }
        if (signIn.exempt()) {
            return EXEMPT;
        }
        return DecisionTable.decide(signIn)
                .decision()
                .fold(allow -> NOT_SET_UP, challenge -> SET_UP, enrol -> MUST_SET_UP, deny -> NOT_SET_UP);
    }
}

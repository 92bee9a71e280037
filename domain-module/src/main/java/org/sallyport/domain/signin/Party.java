package org.sallyport.domain.signin;

/**
 * Whose sign-in it is and where it happens; never optional, so that one person's code can't admit another.
 *
 * @param userEpoch the person's epoch at that moment: raising it ends what began under a lower one
 */
public record Party(String environmentId, String userId, long userEpoch, Door door) {

    /** The same after the person's epoch has risen by what was done here: everything else ends, this goes on. */
    public Party outliving(long raisedEpoch) {
        return new Party(environmentId, userId, raisedEpoch, door);
    }
}

package org.sallyport.system.harness;

import java.time.Instant;
import java.time.InstantSource;

/** Somebody's authenticator app, which remembers what it has shown: each code signs in once. */
public final class AuthenticatorApp {

    private static final long STEP_SECONDS = 30;

    private final Oathtool.Key key;
    private final InstantSource clock;
    private long lastStep = Long.MIN_VALUE;

    private AuthenticatorApp(Oathtool.Key key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /** @param key the ASCII text that its bytes are */
    AuthenticatorApp(String key) {
        this(Oathtool.Key.ofText(key), InstantSource.system());
    }

    /** Takes up a key as it is typed: base32. */
    public static AuthenticatorApp typed(String secretKey) {
        return new AuthenticatorApp(Oathtool.Key.ofBase32(secretKey), InstantSource.system());
    }

    /** An app with the same key on a phone that shows another time. */
    public AuthenticatorApp at(InstantSource otherClock) {
        return new AuthenticatorApp(key, otherClock);
    }

    /** A code that was never shown: the present one, or the next, which is good already. */
    public synchronized String freshCode() {
        long present = presentStep();
        long step = Math.max(present, lastStep + 1);
        if (step > present + 1) {
            throw new IllegalStateException("two codes within 30 s is all that one key gives: ask another person");
        }
        lastStep = step;
        return codeOf(step);
    }

    /** The last one shown, again. */
    public synchronized String sameCode() {
        return codeOf(lastStep);
    }

    /** Six digits that are right at no accepted step. */
    public synchronized String wrongCode() {
        long present = presentStep();
        for (int candidate = 0; ; candidate++) {
            String code = "%06d".formatted(candidate);
            if (!code.equals(codeOf(present - 1))
                    && !code.equals(codeOf(present))
                    && !code.equals(codeOf(present + 1))
                    && !code.equals(codeOf(present + 2))) {
                return code;
            }
        }
    }

    /** What it showed {@code steps} after the present step, or before it when negative. */
    public String codeInSteps(long steps) {
        return codeOf(presentStep() + steps);
    }

    private long presentStep() {
        return clock.instant().getEpochSecond() / STEP_SECONDS;
    }

    private String codeOf(long step) {
        return Oathtool.code(key, Instant.ofEpochSecond(step * STEP_SECONDS));
    }
}

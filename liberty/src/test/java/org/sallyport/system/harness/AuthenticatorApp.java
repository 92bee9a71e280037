package org.sallyport.system.harness;

import java.time.Instant;

/** Somebody's authenticator app, which remembers what it has shown: each code signs in once. */
public final class AuthenticatorApp {

    private static final long STEP_SECONDS = 30;

    private final String key;
    private long lastStep = Long.MIN_VALUE;

    AuthenticatorApp(String key) {
        this.key = Secrets.note(key);
    }

    /** A code that was never shown: the present one, or the next, which is good already. */
    public synchronized String freshCode() {
        long present = Instant.now().getEpochSecond() / STEP_SECONDS;
        long step = Math.max(present, lastStep + 1);
        if (step > present + 1) {
            throw new IllegalStateException("two codes within 30 s is all that one key gives: ask another person");
        }
        lastStep = step;
        return at(step);
    }

    /** The last one shown, again. */
    public synchronized String sameCode() {
        return at(lastStep);
    }

    /** Six digits that are right at no accepted step. */
    public synchronized String wrongCode() {
        long present = Instant.now().getEpochSecond() / STEP_SECONDS;
        for (int candidate = 0; ; candidate++) {
            String code = "%06d".formatted(candidate);
            if (!code.equals(at(present - 1))
                    && !code.equals(at(present))
                    && !code.equals(at(present + 1))
                    && !code.equals(at(present + 2))) {
                return code;
            }
        }
    }

    /** What it showed {@code steps} after the present step, or before it when negative. */
    public String codeInSteps(long steps) {
        return at(Instant.now().getEpochSecond() / STEP_SECONDS + steps);
    }

    private String at(long step) {
        return Oathtool.code(key, Instant.ofEpochSecond(step * STEP_SECONDS));
    }
}

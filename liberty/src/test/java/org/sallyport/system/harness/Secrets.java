package org.sallyport.system.harness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every secret that the tests have typed, sent or been given, so that the logs can be searched for them. */
public final class Secrets {

    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    /** Shorter ones, which bad input brings, stand in every log. */
    private static final int SHORTEST = 6;

    private Secrets() {}

    /** Returns the secret itself. */
    public static String note(String secret) {
        if (secret.length() >= SHORTEST) {
            NOTED.add(secret);
        }
        return secret;
    }

    public static Set<String> noted() {
        return Set.copyOf(NOTED);
    }
}

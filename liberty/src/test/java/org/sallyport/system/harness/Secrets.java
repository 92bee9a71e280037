package org.sallyport.system.harness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every secret that the tests have typed, sent or been given, so that the logs can be searched for them. */
public final class Secrets {

    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private Secrets() {}

    /** Returns the secret itself. */
    public static String note(String secret) {
        NOTED.add(secret);
        return secret;
    }

    public static Set<String> noted() {
        return Set.copyOf(NOTED);
    }
}

package org.sallyport.service.enrolment;

import jakarta.persistence.EntityManager;
import org.sallyport.service.platform.KeyedHashes;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestKeys;

/** What people have set up, as the container would put it together. */
public final class TestMethods {

    private TestMethods() {}

    public static Destinations destinations(EntityManager em) {
        return new Destinations(em, TestKeys.sealing(), hashes(), new Randomness());
    }

    public static UsingCode usingCode(EntityManager em) {
        return new UsingCode(new Authenticators(em, TestKeys.sealing()), usingSentCode(em));
    }

    public static UsingSentCode usingSentCode(EntityManager em) {
        return new UsingSentCode(new SentCodes(em), destinations(em), hashes());
    }

    public static Methods in(EntityManager em) {
        return new Methods(new Authenticators(em, TestKeys.sealing()), destinations(em));
    }

    private static KeyedHashes hashes() {
        return new KeyedHashes(TestKeys.keys("test"));
    }
}

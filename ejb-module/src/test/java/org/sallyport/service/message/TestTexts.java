package org.sallyport.service.message;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.service.gateway.SmsFacts;
import org.sallyport.service.gateway.TestSmsFacts;
import org.sallyport.service.job.UnheardEvent;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.TestDatabase;
import org.sallyport.service.platform.TestKeys;
import org.sallyport.service.platform.TimeSource;

/** Texts as the container would put them together, but for the kick after the commit. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
public final class TestTexts {

    public static final PhoneNumber NUMBER = new PhoneNumber("+31612345642");

    private TestTexts() {}

    /** To any country, with the gateway of the sample run. */
    public static Texts in(TestDatabase database, EntityManager em, Instant now) {
        return in(database, em, now, TestSmsFacts.development());
    }

    static Texts in(TestDatabase database, EntityManager em, Instant now, SmsFacts facts) {
        return new Texts(
                new OutgoingTexts(em, TestKeys.sealing()),
                limits(database, em, facts),
                new ReadingPhoneNumber(),
                facts,
                new Randomness(),
                at(now),
                new UnheardEvent<>());
    }

    static TextLimits limits(TestDatabase database, EntityManager em, SmsFacts facts) {
        return new TextLimits(
                new TextPaces(em), new SmsUses(em), new SmsBalances(em, facts), new Opening(database), facts);
    }

    /** So many texts more. */
    public static void topUp(EntityManager em, String environmentId, long units) {
        SmsBalances balances = new SmsBalances(em, TestSmsFacts.development());
        balances.openIfMissing(environmentId);
        balances.topUp(environmentId, units, balances.account(environmentId).version());
    }

    static TimeSource at(Instant now) {
        return new TimeSource(Clock.fixed(now, ZoneOffset.UTC));
    }

    /** In transactions of its own. */
    private static final class Opening extends OpeningTally {

        private final TestDatabase database;

        private Opening(TestDatabase database) {
            this.database = database;
        }

        @Override
        public void open(String userId) {
            database.run(em -> {
                paces = new TextPaces(em);
                super.open(userId);
            });
        }

        @Override
        public void open(SmsUses.Tally tally) {
            database.run(em -> {
                uses = new SmsUses(em);
                super.open(tally);
            });
        }
    }
}

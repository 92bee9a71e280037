package org.sallyport.service.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.service.platform.Race;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("One node at a time tidies")
class LeaseTest {

    private static final Instant END = NOW.plus(Lease.LASTS);

    @Parameter
    TestDatabase database;

    @BeforeEach
    void nobodyHasIt() {
        database.run(em -> em.createNativeQuery("update housekeeping_lease set holder = 'nobody', held_until = 0")
                .executeUpdate());
    }

    @Test
    void isTakenByOneOfTwentyNodes() {
        AtomicInteger nodes = new AtomicInteger();
        try (Race race = new Race(20)) {
            assertThat(race.winners(() -> take("node " + nodes.incrementAndGet(), NOW)))
                    .isEqualTo(1);
        }
    }

    @Test
    void isRenewedByTheNodeThatHasIt() {
        take("one", NOW);

        assertThat(take("one", END.minusMillis(1))).isTrue();
        assertThat(take("other", END)).isFalse();
    }

    @Test
    void passesOnWhenItsTimeIsOverAndNoMillisecondBefore() {
        take("one", NOW);

        assertThat(take("other", END.minusMillis(1))).isFalse();
        assertThat(take("other", END)).isTrue();
        assertThat(take("one", END)).isFalse();
    }

    @Test
    void isGivenBackByNobodyElse() {
        take("one", NOW);
        giveBack("other");
        assertThat(take("other", NOW)).isFalse();

        giveBack("one");
        assertThat(take("other", NOW)).isTrue();
    }

    private boolean take(String node, Instant now) {
        return database.call(em -> new Lease(em).take(node, now));
    }

    private void giveBack(String node) {
        database.run(em -> new Lease(em).giveBack(node));
    }
}

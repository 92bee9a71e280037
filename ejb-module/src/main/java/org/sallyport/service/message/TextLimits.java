package org.sallyport.service.message;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.service.gateway.SmsFacts;

/**
 * The limits against pumping: so many texts for one person in a quarter of an hour, for one country and for one
 * environment on one day, and none that isn't paid for. Part of the caller's transaction.
 */
@Dependent
public class TextLimits {

    private static final Logger LOG = Logger.getLogger(TextLimits.class.getName());

    private final TextPaces paces;
    private final SmsUses uses;
    private final SmsBalances balances;
    private final OpeningTally openingTally;
    private final SmsFacts facts;

    @Inject
    public TextLimits(TextPaces paces, SmsUses uses, SmsBalances balances, OpeningTally openingTally, SmsFacts facts) {
        this.paces = paces;
        this.uses = uses;
        this.balances = balances;
        this.openingTally = openingTally;
        this.facts = facts;
    }

    /** Counts one text and pays for it; or why it isn't sent. */
    Optional<Queued> reserve(StaffUser person, String country, Instant now) {
        if (balances.left(person.environmentId()) == 0) {
            return Optional.of(new Queued.NoBalance());
        }
        SmsUses.Tally tally = new SmsUses.Tally(person.environmentId(), country, day(now));
        open(person.id(), tally);
        if (!paces.reserve(person.id(), now)) {
            return Optional.of(new Queued.Limited(paces.remaining(person.id(), now)));
        }
        if (!uses.reserve(tally, facts.dailyByCountry())) {
            return Optional.of(untilTomorrow(now));
        }
        return pay(tally, now);
    }

    private Optional<Queued> pay(SmsUses.Tally tally, Instant now) {
        if (balances.reserve(tally.environmentId(), tally.day(), facts.daily())) {
            return Optional.empty();
        }
        uses.giveBack(tally);
        return Optional.of(balances.left(tally.environmentId()) == 0 ? new Queued.NoBalance() : untilTomorrow(now));
    }

    /** A text that was counted was never taken by the gateway. */
    void giveBack(String environmentId, String country, Instant queuedAt) {
        uses.giveBack(new SmsUses.Tally(environmentId, country, day(queuedAt)));
        balances.giveBack(environmentId);
    }

    private void open(String userId, SmsUses.Tally tally) {
        if (!paces.isKnown(userId)) {
            unlessTaken(() -> openingTally.open(userId));
        }
        if (!uses.isKnown(tally)) {
            unlessTaken(() -> openingTally.open(tally));
        }
    }

    /** Two nodes may be the first to count: one of them finds the row taken. */
    private static void unlessTaken(Runnable opening) {
        try {
            opening.run();
        } catch (EJBException | PersistenceException e) {
            LOG.log(Level.FINE, "a first text was counted elsewhere", e);
        }
    }

    private static Queued untilTomorrow(Instant now) {
        return new Queued.Limited(
                Duration.between(now, utcDate(now).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    static long day(Instant at) {
        return utcDate(at).toEpochDay();
    }

    private static LocalDate utcDate(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

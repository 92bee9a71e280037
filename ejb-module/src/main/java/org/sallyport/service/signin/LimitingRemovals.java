package org.sallyport.service.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.message.Notice;
import org.sallyport.service.directory.Holders;
import org.sallyport.service.message.Notices;
import org.sallyport.service.platform.DeploymentFacts;

/**
 * The limit for one administrator: so many removals in an hour, and the next one waits and is told to those who look
 * after the audit log. Part of the removal's transaction.
 */
@Dependent
public class LimitingRemovals {

    private static final int MOST_TOLD = 100;

    private final RemovalCounts counts;
    private final Holders holders;
    private final Notices notices;
    private final DeploymentFacts facts;

    @Inject
    public LimitingRemovals(RemovalCounts counts, Holders holders, Notices notices, DeploymentFacts facts) {
        this.counts = counts;
        this.holders = holders;
        this.notices = notices;
        this.facts = facts;
    }

    /** Counts a removal; or how long the administrator has to wait, and then nothing may be removed. */
    Optional<Duration> reserve(StaffUser administrator, Instant now) {
        int most = facts.removalsPerHour();
        if (counts.reserve(administrator.id(), most, now)) {
            return Optional.empty();
        }
        if (counts.noteFirstTooMany(administrator.id(), most)) {
            alert(administrator);
        }
        return Optional.of(counts.remaining(administrator.id(), now));
    }

    private void alert(StaffUser administrator) {
        holders.of(Permission.VIEW_AUDIT, administrator.environmentId(), "", MOST_TOLD).stream()
                .filter(StaffUser::isActive)
                .forEach(person -> notices.tell(person, Notice.REMOVALS_LIMITED, administrator.name()));
    }
}

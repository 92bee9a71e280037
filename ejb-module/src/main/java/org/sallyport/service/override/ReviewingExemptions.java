package org.sallyport.service.override;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.Exemption;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TimeSource;

/** An administrator reads who is and was excused, by whom, why and until when. */
@Stateless
public class ReviewingExemptions {

    @Inject
    Exemptions exemptions;

    @Inject
    Environments environments;

    @Inject
    Authority authority;

    @Inject
    TimeSource time;

    /**
     * A part of the register, the newest first.
     *
     * @param honoured whether the environment honours what is in force
     */
    public record Register(Slice<ListedExemption> slice, boolean honoured) {}

    /** Needs OPEN_USER_MANAGEMENT; empty without. */
    public Optional<Register> list(SignedInUser administrator, PageRequest page, Origin origin) {
        return authority.permits(
                        Permission.OPEN_USER_MANAGEMENT, administrator, AuditAction.OPEN_USER_MANAGEMENT, origin)
                ? Optional.of(read(administrator.environment().id(), page))
                : Optional.empty();
    }

    /** The same of one; empty where the environment has none of that id, too. */
    public Optional<ListedExemption> find(SignedInUser administrator, String id, Origin origin) {
        return authority.permits(
                        Permission.OPEN_USER_MANAGEMENT, administrator, AuditAction.OPEN_USER_MANAGEMENT, origin)
                ? exemptions.row(administrator.environment().id(), id).map(row -> ListedExemption.of(row, time.now()))
                : Optional.empty();
    }

    private Register read(String environmentId, PageRequest page) {
        Instant now = time.now();
        List<Object[]> found = exemptions.list(environmentId, page);
        return new Register(
                Slice.of(found, page.limit(), ReviewingExemptions::position).map(row -> ListedExemption.of(row, now)),
                environments.get(environmentId).settings().allowExemptions());
    }

    private static String position(Object[] row) {
        Exemption exemption = (Exemption) row[0];
        return new Position(exemption.grantedAt(), exemption.id()).text();
    }
}

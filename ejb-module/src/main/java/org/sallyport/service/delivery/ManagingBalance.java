package org.sallyport.service.delivery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.platform.ChangeText;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.message.SmsBalances;

/** An administrator looks at the own environment's text messages, and says what was paid for (P-20). */
@Stateless
public class ManagingBalance {

    /** Nobody means more at once. */
    public static final int MOST_UNITS = 1_000_000;

    @Inject
    ReviewingDelivery reviewing;

    @Inject
    SmsBalances balances;

    @Inject
    Environments environments;

    @Inject
    AuditTrail audit;

    /** So many more, for the balance of that version: sent twice it counts once. */
    public record TopUp(long version, int units) {}

    /** From how few on a warning is shown. */
    public record Warning(long version, int warnBelow) {}

    public DeliveryOutcome read(SignedInUser administrator, String environmentKey, Origin origin) {
        return isAllowed(administrator, environmentKey)
                ? current(administrator)
                : forbidden(AuditAction.READ_MESSAGES, administrator, origin);
    }

    public DeliveryOutcome topUp(SignedInUser administrator, String environmentKey, TopUp topUp, Origin origin) {
        if (!isAllowed(administrator, environmentKey)) {
            return forbidden(AuditAction.TOP_UP_MESSAGES, administrator, origin);
        }
        String environmentId = administrator.environment().id();
        open(environmentId);
        if (!balances.topUp(environmentId, topUp.units(), topUp.version())) {
            return new DeliveryOutcome.ChangedMeanwhile();
        }
        long after = balances.account(environmentId).units();
        audit.add(entry(AuditAction.TOP_UP_MESSAGES, AuditOutcome.DONE, administrator, origin)
                .saying(ChangeText.of("balance", after - topUp.units(), after)));
        return current(administrator);
    }

    public DeliveryOutcome warn(SignedInUser administrator, String environmentKey, Warning warning, Origin origin) {
        if (!isAllowed(administrator, environmentKey)) {
            return forbidden(AuditAction.CHANGE_BALANCE_WARNING, administrator, origin);
        }
        String environmentId = administrator.environment().id();
        open(environmentId);
        long before = balances.account(environmentId).warnBelow();
        if (!balances.warnBelow(environmentId, warning.warnBelow(), warning.version())) {
            return new DeliveryOutcome.ChangedMeanwhile();
        }
        audit.add(entry(AuditAction.CHANGE_BALANCE_WARNING, AuditOutcome.DONE, administrator, origin)
                .saying(ChangeText.of("warning", before, warning.warnBelow())));
        return current(administrator);
    }

    /** The environment's row stays locked, because the balance's may not be there yet. */
    private void open(String environmentId) {
        environments.lock(environmentId);
        balances.openIfMissing(environmentId);
    }

    private DeliveryOutcome current(SignedInUser administrator) {
        return new DeliveryOutcome.Current(
                reviewing.of(administrator.environment().id()));
    }

    private static boolean isAllowed(SignedInUser administrator, String environmentKey) {
        return administrator.holds(Permission.MANAGE_MESSAGES)
                && administrator.environment().key().equals(environmentKey);
    }

    private DeliveryOutcome forbidden(AuditAction action, SignedInUser administrator, Origin origin) {
        audit.add(entry(action, AuditOutcome.DENIED, administrator, origin)
                .because(Reason.PERMISSION_MISSING.name())
                .saying(Permission.MANAGE_MESSAGES.name()));
        return new DeliveryOutcome.Forbidden();
    }

    private AuditEntry entry(AuditAction action, AuditOutcome outcome, SignedInUser administrator, Origin origin) {
        return audit.entry(action, outcome, origin)
                .about(administrator.environment().id(), administrator.userId());
    }
}

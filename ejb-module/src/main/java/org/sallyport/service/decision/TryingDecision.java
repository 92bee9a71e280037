package org.sallyport.service.decision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.decision.DecisionTable;
import org.sallyport.domain.decision.DeviceRecord;
import org.sallyport.domain.decision.Policy;
import org.sallyport.domain.decision.Situation;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.signin.Device;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.service.signin.Devices;
import org.sallyport.service.signin.Situations;

/**
 * An administrator asks what the decision would be: the same one, about a situation that needn't be. Needs
 * VIEW_SETTINGS and OPEN_USER_MANAGEMENT, which show all that goes into it; so a trial is no more audited than they are,
 * and changes no row at all.
 */
@Stateless
public class TryingDecision {

    @Inject
    Users users;

    @Inject
    Environments environments;

    @Inject
    Devices devices;

    @Inject
    Situations situations;

    @Inject
    Authority authority;

    @Inject
    TimeSource time;

    public TrialOutcome ask(SignedInUser administrator, Trial trial, Origin origin) {
        boolean may = authority.permits(Permission.VIEW_SETTINGS, administrator, AuditAction.TRY_DECISION, origin)
                && authority.permits(Permission.OPEN_USER_MANAGEMENT, administrator, AuditAction.TRY_DECISION, origin);
        if (!may) {
            return new TrialOutcome.Forbidden();
        }
        return users.findByLoginOrId(administrator.environment().key(), trial.person())
                .map(user -> askAbout(user, trial))
                .orElseGet(TrialOutcome.NoSuchPerson::new);
    }

    private TrialOutcome askAbout(StaffUser user, Trial trial) {
        TriedDevice tried = trial.device();
        if (!(tried instanceof TriedDevice.Known known)) {
            return decided(user, trial, null);
        }
        Optional<Device> own = devices.find(known.id())
                .filter(device -> device.party().userId().equals(user.id()));
        return own.isPresent() ? decided(user, trial, own.get()) : new TrialOutcome.NoSuchDevice();
    }

    private TrialOutcome decided(StaffUser user, Trial trial, @Nullable Device known) {
        Instant at = Objects.requireNonNullElseGet(trial.at(), time::now);
        Situations.Person person = new Situations.Person(user, environments.get(user.environmentId()));
        Situation real = situations.of(
                person, trial.occasion().purpose(), new Situations.Circumstances(trial.network(), known, at));
        return new TrialOutcome.Decided(
                new TrialOutcome.Person(user.id(), user.login(), user.name()),
                DecisionTable.decide(supposed(real, trial)),
                at);
    }

    /** The situation with what is made up in the place of what is. */
    private static Situation supposed(Situation real, Trial trial) {
        Policy policy = trial.settings() == null
                ? real.policy()
                : new Policy(
                        trial.settings(), real.policy().epoch(), real.policy().smsBalance());
        DeviceRecord device =
                trial.device() instanceof TriedDevice.MadeUp madeUp ? remembered(madeUp, real, policy) : real.device();
        return new Situation(
                real.subject(), real.purpose(), policy, real.network(), device, real.enrolments(), real.now());
    }

    private static DeviceRecord remembered(TriedDevice.MadeUp device, Situation real, Policy policy) {
        return new DeviceRecord(
                real.subject().id(),
                device.verifiedAt(),
                true,
                policy.settings().remembering().days(),
                policy.epoch(),
                real.subject().epoch());
    }
}

package org.sallyport.service.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.Destination;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.message.Notice;
import org.sallyport.domain.platform.ChangeText;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.enrolment.Authenticators;
import org.sallyport.service.enrolment.Destinations;
import org.sallyport.service.message.Notices;
import org.sallyport.service.message.ReadingPhoneNumber;
import org.sallyport.service.platform.DeploymentFacts;
import org.sallyport.service.platform.TimeSource;

/**
 * An administrator puts a phone number on somebody's record, or takes it off (K-09, P-B05). Where codes go to it without
 * any set-up, whoever chose it could sign in with it: so nobody's who may do more, and not one's own.
 */
@Stateless
public class ListingPhone {

    private static final String NONE = "none";

    @Inject
    Users users;

    @Inject
    Authenticators authenticators;

    @Inject
    Destinations destinations;

    @Inject
    ReadingPhoneNumber reading;

    @Inject
    DeploymentFacts facts;

    @Inject
    Authority authority;

    @Inject
    Notices notices;

    @Inject
    AuditTrail audit;

    @Inject
    TimeSource time;

    /** What came of it. */
    public sealed interface Result {

        /** @param hint of the number that is on the record now, masked; empty for none */
        record Listed(Optional<String> hint) implements Result {}

        record NoSuchNumber(ReadingPhoneNumber.Why why) implements Result {}

        record NotThere() implements Result {}

        record Forbidden() implements Result {}

        /** It is the administrator's own, or that of somebody who holds more. */
        record OutOfReach() implements Result {}
    }

    /** Masked; needs OPEN_USER_MANAGEMENT or EDIT_USERS, which whoever shows the person has asked for. */
    public Optional<String> hint(String userId) {
        return listed(userId).map(Destination::hint);
    }

    /** @param typed empty to take the number off the record; needs EDIT_USERS */
    public Result list(SignedInUser administrator, String userId, String typed, Origin origin) {
        if (!authority.permits(Permission.EDIT_USERS, administrator, AuditAction.LIST_PHONE, origin)) {
            return new Result.Forbidden();
        }
        Optional<StaffUser> user = users.findIn(administrator.environment().id(), userId);
        if (user.isEmpty()) {
            return new Result.NotThere();
        }
        if (userId.equals(administrator.userId())
                || !administrator.permissions().containsAll(user.get().permissions())) {
            audit.add(entry(new Change(administrator, user.get(), origin), AuditOutcome.DENIED)
                    .because("OUT_OF_REACH"));
            return new Result.OutOfReach();
        }
        Change change = new Change(administrator, user.get(), origin);
        if (typed.isBlank()) {
            return put(change, Optional.empty());
        }
        ReadingPhoneNumber.Result result = reading.read(typed, facts.phoneRegion());
        return result instanceof ReadingPhoneNumber.Read read
                ? put(
                        change,
                        Optional.of(new CodeAddress(Method.SMS, read.number().e164())))
                : new Result.NoSuchNumber(((ReadingPhoneNumber.Refused) result).why());
    }

    private record Change(SignedInUser administrator, StaffUser person, Origin origin) {}

    /** What was remembered or signed in with codes to the number before ends. */
    private Result put(Change change, Optional<CodeAddress> number) {
        Instant now = time.now();
        String userId = change.person().id();
        authenticators.hold(List.of(userId));
        users.hold(userId);
        Optional<CodeAddress> before = listed(userId).map(destinations::addressOf);
        if (!before.equals(number)) {
            number.ifPresentOrElse(
                    address -> destinations.put(userId, address, Destination.State.LISTED, now),
                    () -> destinations.removeListed(userId, Method.SMS));
            users.changeMethods(userId);
            notices.tell(
                    change.person(),
                    Notice.NUMBER_CHANGED,
                    change.administrator().name());
            audit.add(entry(change, AuditOutcome.DONE)
                    .saying(ChangeText.of(
                            "phone",
                            before.map(CodeAddress::hint).orElse(NONE),
                            number.map(CodeAddress::hint).orElse(NONE))));
        }
        return new Result.Listed(number.map(CodeAddress::hint));
    }

    private Optional<Destination> listed(String userId) {
        return destinations.of(userId).stream()
                .filter(destination -> destination.method() == Method.SMS && destination.isListed())
                .findFirst();
    }

    private AuditEntry entry(Change change, AuditOutcome outcome) {
        return audit.entry(AuditAction.LIST_PHONE, outcome, change.origin())
                .about(
                        change.administrator().environment().id(),
                        change.administrator().userId())
                .concerning(change.person().id());
    }
}

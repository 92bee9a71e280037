package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.Destination;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.PhoneCapture;
import org.sallyport.service.message.ReadingPhoneNumber;
import org.sallyport.service.platform.DeploymentFacts;

/** A phone number or mail address, from the first code that goes there until that has come back (K-16, D-13). */
@Dependent
public class SettingUpDestination {

    private final Destinations destinations;
    private final SentCodes sentCodes;
    private final UsingSentCode usingSentCode;
    private final ReadingPhoneNumber readingPhoneNumber;
    private final DeploymentFacts facts;

    @Inject
    public SettingUpDestination(
            Destinations destinations,
            SentCodes sentCodes,
            UsingSentCode usingSentCode,
            ReadingPhoneNumber readingPhoneNumber,
            DeploymentFacts facts) {
        this.destinations = destinations;
        this.sentCodes = sentCodes;
        this.usingSentCode = usingSentCode;
        this.readingPhoneNumber = readingPhoneNumber;
        this.facts = facts;
    }

    /** Where the first code goes; or a number is to be typed, or another one than was. */
    public sealed interface Where {

        record Known(CodeAddress address) implements Where {}

        record NumberDue() implements Where {}

        record NoSuchNumber(ReadingPhoneNumber.Why why) implements Where {}
    }

    /** What was typed is looked at only where nothing is known of this person (P-07, D-13). */
    public Where where(StaffUser user, Method method, Optional<String> typed) {
        Optional<CodeAddress> known = method == Method.EMAIL
                ? Optional.ofNullable(user.email()).map(email -> new CodeAddress(Method.EMAIL, email))
                : destinations.target(user.id(), method);
        return known.<Where>map(Where.Known::new)
                .orElseGet(() ->
                        typed.filter(text -> !text.isBlank()).map(this::read).orElseGet(Where.NumberDue::new));
    }

    private Where read(String typed) {
        ReadingPhoneNumber.Result result = readingPhoneNumber.read(typed, facts.phoneRegion());
        return result instanceof ReadingPhoneNumber.Read read
                ? new Where.Known(new CodeAddress(Method.SMS, read.number().e164()))
                : new Where.NoSuchNumber(((ReadingPhoneNumber.Refused) result).why());
    }

    /** Where the code of the set-up under way went. */
    public Optional<CodeAddress> newAddress(String ownerId) {
        return usingSentCode.newAddress(ownerId);
    }

    /** Whether a code of that set-up may still be typed. */
    public boolean isPending(String ownerId, Instant now) {
        return sentCodes
                .find(ownerId)
                .filter(sent -> sent.newAddress() != null && sent.isOpenAt(now))
                .isPresent();
    }

    /** Part of the caller's transaction: only a right code changes anything. */
    public SettingUp.Result confirm(GivenCode given, PhoneCapture capture, Instant now) {
        Optional<CodeAddress> address = newAddress(given.ownerId());
        if (address.isEmpty()) {
            return SettingUp.Result.EXPIRED;
        }
        return switch (usingSentCode.use(given, now)) {
            case ACCEPTED -> {
                destinations.put(given.userId(), address.get(), stateUnder(capture, given.method()), now);
                yield SettingUp.Result.SAVED;
            }
            case WRONG_CODE -> SettingUp.Result.WRONG_CODE;
            default -> SettingUp.Result.EXPIRED;
        };
    }

    /** A number typed at the prompt is proven, and still no set-up: the environment asks whom it asks (D-13). */
    public static Destination.State stateUnder(PhoneCapture capture, Method method) {
        return method == Method.SMS && capture != PhoneCapture.ENROL
                ? Destination.State.VERIFIED
                : Destination.State.ENROLLED;
    }
}

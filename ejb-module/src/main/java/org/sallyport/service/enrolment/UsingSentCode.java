package org.sallyport.service.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sallyport.domain.enrolment.CodeAddress;
import org.sallyport.domain.enrolment.SentCode;
import org.sallyport.domain.platform.SealedSecret;
import org.sallyport.service.enrolment.UsingCode.Result;
import org.sallyport.service.platform.KeyedHashes;

/** Compares a code with the last one that was sent for a sign-in or session. */
@Dependent
public class UsingSentCode {

    private static final String PURPOSE = "sent codes";

    private final SentCodes sentCodes;
    private final Destinations destinations;
    private final KeyedHashes hashes;

    @Inject
    public UsingSentCode(SentCodes sentCodes, Destinations destinations, KeyedHashes hashes) {
        this.sentCodes = sentCodes;
        this.destinations = destinations;
        this.hashes = hashes;
    }

    /** Part of the caller's transaction: a wrong one stays counted when that commits. */
    Result use(GivenCode given, Instant now) {
        if (!sentCodes.reserve(given.ownerId(), given.method(), now)) {
            return Result.VOID_CODE;
        }
        SentCode sent = sentCodes.find(given.ownerId()).orElseThrow();
        if (!hashes.isOf(
                sent.codeHash(), PURPOSE, bound(given.ownerId(), given.code().reveal()))) {
            return Result.WRONG_CODE;
        }
        return sentCodes.use(sent, now) ? Result.ACCEPTED : Result.REPLAYED_CODE;
    }

    /** The address that the last code of {@code ownerId} went to, to be set up by it. */
    Optional<CodeAddress> newAddress(String ownerId) {
        return sentCodes.find(ownerId).flatMap(sent -> {
            SealedSecret sealed = sent.newAddress();
            return sealed == null
                    ? Optional.empty()
                    : Optional.of(destinations.openFor(ownerId, sent.method(), sealed));
        });
    }

    /** What is stored of a code: bound to its owner, so that it is nobody else's. */
    String hash(String ownerId, String digits) {
        return hashes.of(PURPOSE, bound(ownerId, digits));
    }

    private static String bound(String ownerId, String digits) {
        return ownerId + '\n' + digits;
    }
}

package org.sallyport.domain.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.DeviceRecord;
import org.sallyport.domain.environment.Environment;

/**
 * A browser or an application on which one person has signed in, remembered or only known. People who share a browser
 * share its token, but never each other's row (D-32). Deleting the row forgets the device.
 */
@Entity
@Table(name = "device")
public class Device {

    /** In characters; a longer one is cut; see {@link DeviceName} for a person's own. */
    public static final int NAME_LENGTH = 60;

    /** At one door; the one unused for longest makes room for another. */
    public static final int MOST_OF_ONE_PERSON = 50;

    /** As long as browsers keep a cookie (RFC 6265bis). */
    public static final Duration KEPT_UNUSED_FOR = Duration.ofDays(400);

    @Id
    private String id;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Embedded
    private PartyColumns party;

    @Column(nullable = false)
    private String name;

    @Column(name = "first_seen_at", nullable = false)
    private Instant firstSeenAt;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(nullable = false)
    private boolean chosen;

    @Column(name = "days_at_choice", nullable = false)
    private int daysAtChoice;

    @Column(name = "policy_epoch", nullable = false)
    private long policyEpoch;

    @SuppressWarnings("NullAway.Init")
    protected Device() {}

    /** Known, but not remembered. */
    public Device(String id, Token token, Party party, String name, Instant now) {
        this.id = id;
        this.tokenHash = token.hash();
        this.party = new PartyColumns(party);
        this.name = name.substring(0, Math.min(NAME_LENGTH, name.length()));
        this.firstSeenAt = now;
        this.lastSeenAt = now;
    }

    /** A whole sign-in happened on it. */
    public void see(Instant now) {
        lastSeenAt = now;
    }

    /**
     * A code was right on it: from now on it may spare the next one.
     *
     * @param chosen whether the person asked for that, where it was offered
     */
    public void remember(Party verified, Environment environment, boolean chosen, Instant now) {
        this.party = new PartyColumns(verified);
        this.verifiedAt = now;
        this.chosen = chosen;
        this.daysAtChoice = environment.settings().remembering().days();
        this.policyEpoch = environment.policyEpoch();
    }

    /**
     * Stays what it was although the person's epoch has risen: it rose because of what was done on this device. What
     * was void before, for instance by turning off, stays void.
     */
    public void outlive(long raisedUserEpoch) {
        if (party().userEpoch() == raisedUserEpoch - 1) {
            party = new PartyColumns(party().outliving(raisedUserEpoch));
        }
    }

    /** Its old token is worth nothing any more. */
    public void renewUnder(Token token) {
        tokenHash = token.hash();
    }

    public String id() {
        return id;
    }

    public boolean isUnder(Token token) {
        return tokenHash.equals(token.hash());
    }

    public Party party() {
        return party.toParty();
    }

    public String name() {
        return name;
    }

    public Instant firstSeenAt() {
        return firstSeenAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** What the decision asks about it; nothing where no code was ever right on it. */
    public Optional<DeviceRecord> record() {
        Party whose = party();
        return Optional.ofNullable(verifiedAt)
                .map(verified -> new DeviceRecord(
                        whose.userId(), verified, chosen, daysAtChoice, policyEpoch, whose.userEpoch()));
    }
}

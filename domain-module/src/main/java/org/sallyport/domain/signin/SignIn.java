package org.sallyport.domain.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.Decision;
import org.sallyport.domain.decision.Reason;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.MethodsConverter;

/**
 * A half-finished sign-in: the password was right, the second step is open. Bound to one person of one environment at
 * one door. It ends once, by a conditional UPDATE.
 */
@Entity
@Table(name = "sign_in")
public class SignIn {

    public static final Duration LIFE = Duration.ofMinutes(10);

    /** On a device that its person has used, a wrong code or two are most likely a slip. */
    private static final int SLIPS_ON_A_KNOWN_DEVICE = 2;

    @Id
    private String id;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Embedded
    private PartyColumns party;

    @Column(name = "device_id")
    private @Nullable String deviceId;

    @Column(name = "enrolment_due", nullable = false)
    private boolean enrolmentDue;

    @Convert(converter = MethodsConverter.class)
    @Column(nullable = false)
    private List<Method> methods;

    @Column(name = "recovery_accepted", nullable = false)
    private boolean recoveryAccepted;

    @Column(name = "remember_offered", nullable = false)
    private boolean rememberOffered;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Reason reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "setting_up")
    private @Nullable Method settingUp;

    @Column(name = "wrong_codes", nullable = false)
    private int wrongCodes;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "ended_at", insertable = false, updatable = false)
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected SignIn() {}

    public SignIn(String id, Token token, Party party, Decision.Challenge challenge, Instant now) {
        this(id, token, party, challenge.methods(), challenge.reason(), now);
        this.recoveryAccepted = challenge.recoveryAccepted();
        this.rememberOffered = challenge.offerRemember();
    }

    public SignIn(String id, Token token, Party party, Decision.Enrol enrol, Instant now) {
        this(id, token, party, enrol.methods(), enrol.reason(), now);
        this.enrolmentDue = true;
    }

    private SignIn(String id, Token token, Party party, List<Method> methods, Reason reason, Instant now) {
        this.id = id;
        this.tokenHash = token.hash();
        this.party = new PartyColumns(party);
        this.methods = methods;
        this.reason = reason;
        this.startedAt = now;
    }

    public String id() {
        return id;
    }

    public Party party() {
        return party.toParty();
    }

    /** A device of this person came along. */
    public SignIn from(Device known) {
        this.deviceId = known.id();
        return this;
    }

    /** The known device that came along, or null. */
    public @Nullable String deviceId() {
        return deviceId;
    }

    /** Whose failures an answer counts among: those of a device that the person has used are counted apart. */
    public String countedFor() {
        return deviceId == null ? party().userId() : deviceId;
    }

    /**
     * Notes a wrong code, while nobody else may change this sign-in. True for the one that its person is told of, once for
     * each sign-in: elsewhere than on a known device that is the first.
     */
    public boolean noteWrongCode() {
        wrongCodes++;
        return wrongCodes == (deviceId == null ? 1 : SLIPS_ON_A_KNOWN_DEVICE + 1);
    }

    public boolean isEnrolmentDue() {
        return enrolmentDue;
    }

    /** What the person is setting up in it: the method begun last. */
    public Optional<Method> settingUp() {
        return Optional.ofNullable(settingUp);
    }

    /** Begins a set-up, in the place of one of another method. */
    public void setUp(Method method) {
        settingUp = method;
    }

    /** What was offered, last used first. */
    public List<Method> methods() {
        return List.copyOf(methods);
    }

    public boolean isRecoveryAccepted() {
        return recoveryAccepted;
    }

    public boolean isRememberOffered() {
        return rememberOffered;
    }

    /** Of the decision that asked. */
    public Reason reason() {
        return reason;
    }

    public Instant expiresAt() {
        return startedAt.plus(LIFE);
    }

    public boolean isOpenAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt());
    }
}

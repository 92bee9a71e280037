package org.sallyport.service.housekeeping;

import java.time.Duration;
import java.time.Instant;
import org.sallyport.domain.enrolment.Authenticator;
import org.sallyport.domain.enrolment.SentCode;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.SignIn;

/**
 * What is left of things that are over, by table: how to tell, in SQL that both databases understand and answer by an
 * index. {@code ?1} is the moment before which it must have begun.
 */
enum Leftover {
    SIGN_INS("sign_in", "id", SignIn.LIFE, "started_at <= ?1"),

    SENT_CODES("sent_code", "owner_id", SentCode.LIFE, "sent_at <= ?1"),

    /** Ended, idle for too long, or at their last hour. */
    SESSIONS(
            "session",
            "id",
            Duration.ZERO,
            "signed_in_at <= ?1 and (ended_at <= ?1 or exists (select 1 from environment e where e.id = environment_id"
                    + " and (signed_in_at + e.session_hours * 3600000 <= ?1"
                    + " or last_seen_at + e.session_idle_minutes * 60000 <= ?1)))"),

    PENDING_KEYS("authenticator", "id", Authenticator.PENDING_FOR, "state = 'PENDING' and created_at <= ?1"),

    /** Neither used nor remembered any more. */
    DEVICES(
            "device",
            "id",
            Device.KEPT_UNUSED_FOR,
            "last_seen_at <= ?1 and (verified_at is null"
                    + " or verified_at + cast(days_at_choice as bigint) * 86400000 <= ?1 + "
                    + Device.KEPT_UNUSED_FOR.toMillis() + ")"),

    /** Sent, given up or expired. */
    MESSAGES("outgoing_message", "id", Duration.ZERO, "created_at <= ?1 and (due_at is null or expires_at <= ?1)"),

    /** A week later, so that administrators see what failed. */
    TEXTS("outgoing_text", "id", Duration.ofDays(7), "created_at <= ?1 and over_at is not null"),

    TEXT_PACES("text_pace", "user_id", Duration.ZERO, "latest <= ?1"),

    SMS_USES("sms_use", "counted_on", Duration.ofDays(400), "counted_on <= cast(?1 as bigint) / 86400000"),

    SOURCE_FAILURES("source_failure", "source", Duration.ZERO, "since <= ?1"),

    /** With what they made. */
    JOBS("job", "id", Job.KEPT_FOR, "finished_at <= ?1");

    private static final Duration KEPT = Duration.ofDays(1);

    private final String table;
    private final String key;
    private final Duration life;
    private final String isOver;

    /** @param life how long it lives at least */
    Leftover(String table, String key, Duration life, String isOver) {
        this.table = table;
        this.key = key;
        this.life = life;
        this.isOver = isOver;
    }

    /** The keys of so many; never all at once, since every row is locked until they are gone. */
    String selection(int atMost) {
        return "select " + key + " from " + table + " where " + isOver + " fetch first " + atMost + " rows only";
    }

    /** Of what is over, those with the keys that {@code among} says. */
    String removal(String among) {
        return "delete from " + table + " where " + isOver + " and " + key + " " + among;
    }

    String table() {
        return table;
    }

    String key() {
        return key;
    }

    Instant begunBefore(Instant now) {
        return now.minus(KEPT).minus(life);
    }
}

package org.sallyport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.service.auditlog.PageRequest;
import org.sallyport.service.auditlog.Position;
import org.sallyport.service.auditlog.ReviewedEntry;
import org.sallyport.service.auditlog.ReviewingOwnActivity;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.audit.AuditRows;
import org.sallyport.web.audit.AuditWords;
import org.sallyport.web.decision.Why;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;

/** {@code /account/security/activity}: what happened lately to one's own account, and why. */
@Named
@RequestScoped
public class ActivityPage {

    private static final int ROWS = 25;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    Sentences sentences;

    @Inject
    AuditWords words;

    @Inject
    AuditRows rows;

    @Inject
    Why why;

    @Inject
    ReviewingOwnActivity reviewingOwnActivity;

    private Slice<ActivityRow> slice = new Slice<>(List.of(), Optional.empty());

    public void open() {
        Position after = Position.parse(form.carried("after")).orElse(null);
        slice = reviewingOwnActivity
                .list(caller.user().orElseThrow(), new PageRequest(after, ROWS))
                .map(this::row);
    }

    public List<ActivityRow> getRows() {
        return slice.rows();
    }

    /** Where older ones go on, or null where there are none. */
    public @Nullable String getNext() {
        return slice.next().orElse(null);
    }

    /** Whether these aren't the newest. */
    public boolean isFurtherOn() {
        return !form.carried("after").isEmpty();
    }

    private ActivityRow row(ReviewedEntry entry) {
        AuditLine line = entry.line();
        return new ActivityRow(what(entry), Moment.of(line.at()), rows.from(line), why.of(line));
    }

    private String what(ReviewedEntry entry) {
        org.sallyport.service.auditlog.Named actor = entry.actor();
        return actor == null || actor.equals(entry.subject()) || actor.name() == null
                ? words.of(entry.line())
                : sentences.of("activity.by", words.of(entry.line()), actor.name());
    }
}

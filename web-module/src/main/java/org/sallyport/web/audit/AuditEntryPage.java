package org.sallyport.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.service.auditlog.Review;
import org.sallyport.service.auditlog.ReviewedEntry;
import org.sallyport.service.auditlog.ReviewingAudit;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.Word;
import org.sallyport.web.decision.Why;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/audit/entry}: one entry of the log, in plain words. */
@Named
@RequestScoped
public class AuditEntryPage {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,36}");

    @Inject
    Administrator administrator;

    @Inject
    ReviewingAudit reviewingAudit;

    @Inject
    AuditRows rows;

    @Inject
    Why why;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private @Nullable ReviewedEntry entry;

    public void open() {
        entry = Optional.of(form.carried("id"))
                .filter(id -> ID.matcher(id).matches())
                .map(id -> reviewingAudit.read(administrator.user(), id, administrator.origin()))
                .map(review -> review instanceof Review.Entry found ? found.entry() : null)
                .orElse(null);
        if (entry == null) {
            reply.status(HttpServletResponse.SC_NOT_FOUND);
            errors.refuse(sentences.plain("audit-log.not-there"));
        }
    }

    /** Null where there is no such entry. */
    public @Nullable AuditRow getRow() {
        return entry == null ? null : rows.of(entry);
    }

    public String getTitle() {
        AuditRow row = getRow();
        return row == null ? sentences.of("audit-log.entry") : row.what();
    }

    /** Null where there is nothing to explain. */
    public Why.@Nullable Account getWhy() {
        return line().map(why::of).orElse(null);
    }

    public List<Change> getChanges() {
        return line().map(Change::in).orElse(List.of());
    }

    /** What a change was made to, in the words of the page that makes it where there are some. */
    public String label(Change change) {
        String setting = "settings." + change.field() + ".label";
        return sentences.of(sentences.has(setting) ? setting : "audit-log.field." + change.field());
    }

    /** What it says beside that; empty where the changes say it all. */
    public String getDetail() {
        return getChanges().isEmpty() ? line().map(AuditLine::detail).orElse("") : "";
    }

    public String getAction() {
        return line().map(AuditLine::action).map(Word::of).orElse("");
    }

    public String getPolicyVersion() {
        return line().map(AuditLine::policyVersion).map(String::valueOf).orElse("");
    }

    public String getSource() {
        return line().map(AuditLine::source).orElse("");
    }

    /** The list from which it was opened. */
    public String getBack() {
        String way = AuditSearch.of(form::carried).asked().way();
        return "/admin/audit" + (way.isEmpty() ? "" : "?" + way.substring(1));
    }

    private Optional<AuditLine> line() {
        return Optional.ofNullable(entry).map(ReviewedEntry::line);
    }
}

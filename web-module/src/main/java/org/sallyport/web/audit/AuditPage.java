package org.sallyport.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.auditlog.ExportStart;
import org.sallyport.service.auditlog.ExportingAudit;
import org.sallyport.service.auditlog.Review;
import org.sallyport.service.auditlog.ReviewingAudit;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.Asked;
import org.sallyport.web.console.Word;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.InvalidBody;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/audit}: what happened in the own environment, and the same as a file. */
@Named
@RequestScoped
public class AuditPage {

    private static final String PATH = "/admin/audit";
    private static final List<String> CLOSE_FIELDS = List.of("from", "until", "source", "door");

    @Inject
    Administrator administrator;

    @Inject
    ReviewingAudit reviewingAudit;

    @Inject
    ExportingAudit exportingAudit;

    @Inject
    AuditRows rows;

    @Inject
    TimeSource time;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private AuditSearch search = AuditSearch.of(field -> "");
    private Slice<AuditRow> slice = new Slice<>(List.of(), Optional.empty());

    public void open() {
        search = AuditSearch.of(form::carried);
        try {
            if (form.isPosted()) {
                export();
            }
            if (isReader()) {
                list();
            }
        } catch (InvalidBody e) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            e.errors().forEach(this::refuse);
        }
    }

    private void list() {
        AuditQuery query = search.read(form.carried("after"), time.now());
        Review review = reviewingAudit.list(administrator.user(), query.filter(), query.page(), administrator.origin());
        if (review instanceof Review.Entries found) {
            slice = found.slice().map(rows::of);
        }
    }

    private void export() {
        ExportingAudit.Order order = search.order(form.typed("format"), time.now());
        ExportStart start = exportingAudit.begin(administrator.user(), order, administrator.origin());
        if (start instanceof ExportStart.Begun begun) {
            reply.seeOther("/admin/job?id=" + begun.job().id());
        } else {
            reply.status(HttpServletResponse.SC_FORBIDDEN);
            errors.refuse(sentences.plain("error.permission.happened"));
        }
    }

    /** What isn't typed into a field is told above them all: nobody types a place in the list, or a format. */
    private void refuse(Problem.InvalidMember member) {
        switch (member.field()) {
            case "after", "format" -> errors.refuse(sentences.plain("audit-log." + member.field() + ".refused"));
            case "view" -> errors.refuse(AuditSearch.WHAT, sentences.plain("audit-log.what.refused"));
            default -> errors.refuse(member.field(), sentences.plain("audit-log." + member.field() + ".refused"));
        }
    }

    public Map<String, String> getText() {
        return search.asked().texts();
    }

    /** Which filters links and exports carry along. */
    public Asked getAsked() {
        return search.asked();
    }

    public List<AuditRow> getRows() {
        return slice.rows();
    }

    public List<AuditChoice> getChoices() {
        return AuditChoice.ALL;
    }

    public List<AuditChoice.Link> getQuickViews() {
        return AuditChoice.quickViews(search.asked());
    }

    public List<String> getOutcomes() {
        return words(AuditOutcome.values());
    }

    public List<String> getSpans() {
        return words(Span.values());
    }

    public List<String> getDoors() {
        return words(Door.values());
    }

    /** Whether the fields that few need are in use. */
    public boolean isClose() {
        return CLOSE_FIELDS.stream()
                .anyMatch(field -> !search.asked().text(field).isEmpty() || errors.of(field) != null);
    }

    public boolean isReader() {
        return administrator.user().holds(Permission.VIEW_AUDIT);
    }

    public boolean isExporter() {
        return administrator.user().holds(Permission.EXPORT_AUDIT);
    }

    /** Empty on the first page. */
    public String getFirst() {
        return form.carried("after").isEmpty() ? "" : address("");
    }

    /** Empty on the last page. */
    public String getNext() {
        return slice.next().map(next -> address("&after=" + next)).orElse("");
    }

    private String address(String more) {
        String query = search.asked().way() + more;
        return query.isEmpty() ? PATH : PATH + "?" + query.substring(1);
    }

    private static List<String> words(Enum<?>[] names) {
        return Stream.of(names).map(Word::of).toList();
    }
}

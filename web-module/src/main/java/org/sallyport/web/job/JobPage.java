package org.sallyport.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.job.FollowedJob;
import org.sallyport.service.job.FollowingJob;
import org.sallyport.service.people.ReadingReport;
import org.sallyport.service.people.RefusedRow;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/job}: how far a job is, of whatever kind, and what came of it. */
@Named
@RequestScoped
public class JobPage {

    private static final int ROWS = 100;

    @Inject
    Administrator administrator;

    @Inject
    FollowingJob followingJob;

    @Inject
    ReadingReport readingReport;

    @Inject
    Form form;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private @Nullable ShownJob job;
    private List<RefusedRow> refused = List.of();

    public void open() {
        followingJob.find(administrator.user(), form.carried("id")).ifPresentOrElse(this::show, reply::notFound);
    }

    private void show(FollowedJob found) {
        if (form.isPosted()) {
            followingJob.cancel(administrator.user(), found.id(), administrator.origin());
            reply.seeOther("/admin/job?id=" + found.id());
        }
        job = ShownJob.of(found, sentences);
        if (found.hasResult()) {
            refused = readingReport.refused(administrator.user(), found, ROWS);
        }
    }

    public @Nullable ShownJob getJob() {
        return job;
    }

    /** The first of them. */
    public List<RefusedRow> getRefused() {
        return refused;
    }

    /** What stands in front of what is wrong with a row. */
    public String nameOf(RefusedRow row) {
        String key = "user-fields." + row.field() + ".label";
        return sentences.of(sentences.has(key) ? key : "job.refused.row");
    }
}

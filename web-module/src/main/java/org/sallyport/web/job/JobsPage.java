package org.sallyport.web.job;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sallyport.service.job.FollowingJob;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/jobs}: what the administrator has asked for, the newest first. */
@Named
@RequestScoped
public class JobsPage {

    @Inject
    Administrator administrator;

    @Inject
    FollowingJob followingJob;

    @Inject
    Sentences sentences;

    private List<ShownJob> rows = List.of();

    @PostConstruct
    void load() {
        rows = followingJob.latest(administrator.user()).stream()
                .map(job -> ShownJob.of(job, sentences))
                .toList();
    }

    public List<ShownJob> getRows() {
        return rows;
    }
}

package org.sallyport.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sallyport.service.job.FollowingJob;
import org.sallyport.service.job.FollowingJob.Result;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Reply;

/** {@code /admin/job/file}: what a job made, for a browser to save. */
@Named
@RequestScoped
public class JobFilePage {

    @Inject
    Administrator administrator;

    @Inject
    FollowingJob followingJob;

    @Inject
    JobResult result;

    @Inject
    Form form;

    @Inject
    Reply reply;

    public void send() throws IOException {
        Result opened = followingJob.open(administrator.user(), form.carried("id"), administrator.origin());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        if (opened instanceof Result.Ready ready) {
            answer.setResponseContentType(JobResult.mediaType(ready.job()));
            answer.setResponseHeader("Content-Disposition", JobResult.disposition(ready.job()));
            result.write(administrator.user(), ready.job(), answer.getResponseOutputStream());
            faces.responseComplete();
        } else if (opened instanceof Result.Forbidden) {
            answer.responseSendError(HttpServletResponse.SC_FORBIDDEN, "permission");
            faces.responseComplete();
        } else {
            reply.notFound();
        }
    }
}

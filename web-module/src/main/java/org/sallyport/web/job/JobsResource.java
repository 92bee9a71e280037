package org.sallyport.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.job.FollowedJob;
import org.sallyport.service.job.FollowingJob;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** The background jobs that the caller has asked for, and what they made. */
@Path("/jobs")
@SignedIn
@RequestScoped
public class JobsResource {

    @Inject
    Caller caller;

    @Inject
    FollowingJob followingJob;

    @Inject
    JobResult result;

    @Inject
    Origins origins;

    @GET
    public Response latest() {
        return JsonAnswer.ok(JobJson.all(followingJob.latest(user())));
    }

    @GET
    @Path("/{job}")
    public Response read(@PathParam("job") String job) {
        return followingJob
                .find(user(), job)
                .map(found -> JsonAnswer.ok(JobJson.of(found)))
                .orElseGet(Problem.notFound()::toResponse);
    }

    @DELETE
    @Path("/{job}")
    public Response cancel(@PathParam("job") String job) {
        return switch (followingJob.cancel(user(), job, origin())) {
            case CANCELLED -> Response.noContent().build();
            case OVER_ALREADY -> Problem.wrongState("The job is over.").toResponse();
            case NOT_THERE -> Problem.notFound().toResponse();
        };
    }

    @GET
    @Path("/{job}/result")
    public Response result(@PathParam("job") String job) {
        return result.answer(user(), followingJob.open(user(), job, origin()));
    }

    @GET
    @Path("/{job}/result/sha256")
    public Response checksum(@PathParam("job") String job) throws IOException {
        Optional<FollowedJob> found = followingJob.find(user(), job).filter(FollowedJob::hasResult);
        return found.isPresent()
                ? result.checksum(user(), found.get())
                : Problem.notFound().toResponse();
    }

    private SignedInUser user() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}

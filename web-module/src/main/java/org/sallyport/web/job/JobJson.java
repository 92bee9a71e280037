package org.sallyport.web.job;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.sallyport.service.job.FollowedJob;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;

/** Jobs as applications read them. */
public final class JobJson {

    private JobJson() {}

    static JsonObjectBuilder all(List<FollowedJob> jobs) {
        JsonArrayBuilder array = JsonAnswer.array();
        jobs.forEach(job -> array.add(of(job)));
        return JsonAnswer.object().add("jobs", array);
    }

    public static JsonObjectBuilder of(FollowedJob job) {
        JsonObjectBuilder json = JsonAnswer.object()
                .add("id", job.id())
                .add("kind", job.kind().name())
                .add("state", job.state().name())
                .add("done", job.done())
                .add("refused", job.refused());
        Long total = job.total();
        if (total != null) {
            json.add("total", total);
        }
        json.add("createdAt", JsonInstant.format(job.createdAt()));
        Instant finishedAt = job.finishedAt();
        if (finishedAt != null) {
            json.add("finishedAt", JsonInstant.format(finishedAt));
        }
        return json.add("hasResult", job.hasResult());
    }
}

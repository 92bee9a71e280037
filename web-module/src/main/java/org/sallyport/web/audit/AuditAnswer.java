package org.sallyport.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.sallyport.service.auditlog.Review;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Problem;

/** What an application is answered when it has looked at the log. */
@ApplicationScoped
class AuditAnswer {

    @Inject
    AuditJson json;

    Response to(Review review) {
        if (review instanceof Review.Entries found) {
            return JsonAnswer.ok(json.entries(found.slice()));
        }
        if (review instanceof Review.Entry found) {
            return JsonAnswer.ok(json.entry(found.entry()));
        }
        return review instanceof Review.NotThere
                ? Problem.notFound().toResponse()
                : Problem.forbidden().toResponse();
    }
}

package org.sallyport.web.environment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.environment.EditingHelpContact;
import org.sallyport.service.environment.HelpContactOutcome;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** Whom an environment's people ask for help, read and replaced as one document. */
@Path("/environments/{environment}/help-contact")
@SignedIn
@RequestScoped
public class HelpContactResource {

    @Inject
    Caller caller;

    @Inject
    EditingHelpContact editingHelpContact;

    @Inject
    Origins origins;

    @GET
    public Response read(@PathParam("environment") String environment) {
        return answer(editingHelpContact.read(administrator(), environment, origin()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("environment") String environment, InputStream body) {
        EditingHelpContact.Edit edit = StrictJson.read(body).as(EnvironmentBodies::helpContact);
        return answer(editingHelpContact.replace(administrator(), environment, edit, origin()));
    }

    private static Response answer(HelpContactOutcome outcome) {
        if (outcome instanceof HelpContactOutcome.Current current) {
            return JsonAnswer.ok(EnvironmentJson.of(current));
        }
        return outcome instanceof HelpContactOutcome.ChangedMeanwhile
                ? Problem.changedMeanwhile().toResponse()
                : Problem.forbidden().toResponse();
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}

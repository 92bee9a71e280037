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
import org.sallyport.service.environment.EditingSettings;
import org.sallyport.service.environment.SettingsOutcome;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** An environment's settings, read and replaced as one document. */
@Path("/environments/{environment}/settings")
@SignedIn
@RequestScoped
public class SettingsResource {

    @Inject
    Caller caller;

    @Inject
    EditingSettings editingSettings;

    @Inject
    Origins origins;

    @GET
    public Response read(@PathParam("environment") String environment) {
        return answer(editingSettings.read(administrator(), environment, origin()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("environment") String environment, InputStream body) {
        EditingSettings.Edit edit = StrictJson.read(body).as(SettingsBody::read);
        return answer(editingSettings.replace(administrator(), environment, edit, origin()));
    }

    private static Response answer(SettingsOutcome outcome) {
        if (outcome instanceof SettingsOutcome.Current current) {
            return JsonAnswer.ok(SettingsJson.of(current));
        }
        return outcome instanceof SettingsOutcome.ChangedMeanwhile
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

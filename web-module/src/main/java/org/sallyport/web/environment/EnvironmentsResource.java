package org.sallyport.web.environment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.environment.FoundingEnvironment;
import org.sallyport.service.environment.FoundingEnvironment.Draft;
import org.sallyport.service.environment.ManagingEnvironments;
import org.sallyport.service.environment.ManagingEnvironments.Stretch;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Query;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** All environments, for administrators of the site. */
@Path("/environments")
@SignedIn
@RequestScoped
public class EnvironmentsResource {

    @Inject
    Caller caller;

    @Inject
    ManagingEnvironments managingEnvironments;

    @Inject
    FoundingEnvironment foundingEnvironment;

    @Inject
    Origins origins;

    @GET
    public Response list(@Context UriInfo address) {
        Stretch stretch = new Query(address.getQueryParameters()).as(EnvironmentBodies::stretch);
        return EnvironmentAnswer.of(managingEnvironments.list(administrator(), stretch, origin()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response found(InputStream body) {
        Draft draft = StrictJson.read(body).as(EnvironmentBodies::draft);
        return EnvironmentAnswer.of(foundingEnvironment.found(administrator(), draft, origin()), draft);
    }

    @GET
    @Path("/{environment}")
    public Response read(@PathParam("environment") String environment) {
        return EnvironmentAnswer.of(managingEnvironments.read(administrator(), environment, origin()));
    }

    @PUT
    @Path("/{environment}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rename(@PathParam("environment") String environment, InputStream body) {
        ManagingEnvironments.Renaming renaming =
                StrictJson.read(body).as(members -> EnvironmentBodies.renaming(environment, members));
        return EnvironmentAnswer.of(managingEnvironments.rename(administrator(), renaming, origin()));
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}

package org.sallyport.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sallyport.service.people.ExportingUsers;
import org.sallyport.service.people.UserFilter;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Query;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** Lists of people as files, which are made behind the request. */
@Path("/users/exports")
@SignedIn
@RequestScoped
public class UserExportsResource {

    @Inject
    Caller caller;

    @Inject
    ExportingUsers exportingUsers;

    @Inject
    Origins origins;

    @POST
    public Response begin(@Context UriInfo uri) {
        UserFilter filter = new Query(uri.getQueryParameters()).as(UsersQuery::filter);
        return UserAnswer.to(exportingUsers.begin(caller.user().orElseThrow(), filter, origins.rest()));
    }
}

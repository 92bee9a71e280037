package org.sallyport.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.sallyport.service.people.ImportingUsers;
import org.sallyport.service.people.ImportingUsers.Upload;
import org.sallyport.web.platform.MalformedBody;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Query;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** Files of people to add, which are worked off behind the request. */
@Path("/users/imports")
@SignedIn
@RequestScoped
public class UserImportsResource {

    @Inject
    Caller caller;

    @Inject
    ImportingUsers importingUsers;

    @Inject
    Origins origins;

    @POST
    @Consumes("text/csv")
    public Response begin(@Context UriInfo uri, InputStream body) {
        boolean trial = new Query(uri.getQueryParameters()).as(UsersQuery::trial);
        return UserAnswer.to(
                importingUsers.begin(caller.user().orElseThrow(), new Upload(bytes(body), trial), origins.rest()));
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(ImportingUsers.limit());
        } catch (IOException e) {
            throw new MalformedBody("The body ended early.", e);
        }
    }
}

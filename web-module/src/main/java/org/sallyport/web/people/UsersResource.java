package org.sallyport.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.sallyport.service.people.ListingPhone;
import org.sallyport.service.people.ManagingUsers;
import org.sallyport.service.people.ReviewingUsers;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Query;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** The people of the administrator's own environment. */
@Path("/users")
@SignedIn
@RequestScoped
public class UsersResource {

    @Inject
    Caller caller;

    @Inject
    ReviewingUsers reviewingUsers;

    @Inject
    ManagingUsers managingUsers;

    @Inject
    ListingPhone listingPhone;

    @Inject
    Origins origins;

    @GET
    public Response list(@Context UriInfo uri) {
        UsersQuery wanted = new Query(uri.getQueryParameters()).as(UsersQuery::read);
        return UserAnswer.to(reviewingUsers.list(administrator(), wanted.filter(), wanted.page(), origin()));
    }

    @GET
    @Path("/count")
    public Response count(@Context UriInfo uri) {
        return UserAnswer.to(reviewingUsers.count(
                administrator(), new Query(uri.getQueryParameters()).as(UsersQuery::filter), origin()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        return UserAnswer.toAddition(
                managingUsers.add(administrator(), StrictJson.read(body).as(UserBodies::newPerson), origin()));
    }

    @GET
    @Path("/{user}")
    public Response read(@PathParam("user") String user) {
        return UserAnswer.to(managingUsers.show(administrator(), user, origin()));
    }

    @PUT
    @Path("/{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response edit(@PathParam("user") String user, InputStream body) {
        return UserAnswer.to(managingUsers.edit(
                administrator(), StrictJson.read(body).as(members -> UserBodies.change(user, members)), origin()));
    }

    @POST
    @Path("/{user}/starting-password")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response startAnew(@PathParam("user") String user, InputStream body) {
        return UserAnswer.to(managingUsers.startAnew(
                administrator(), StrictJson.read(body).as(members -> UserBodies.version(user, members)), origin()));
    }

    @PUT
    @Path("/{user}/phone")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response listPhone(@PathParam("user") String user, InputStream body) {
        String phone = StrictJson.read(body).as(UserBodies::phone);
        return UserAnswer.to(listingPhone.list(administrator(), user, phone, origin()));
    }

    @DELETE
    @Path("/{user}/phone")
    public Response unlistPhone(@PathParam("user") String user) {
        return UserAnswer.to(listingPhone.list(administrator(), user, "", origin()));
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}

package org.sallyport.web.directory;

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
import java.util.List;
import java.util.stream.Collectors;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.GrantingPermissions;
import org.sallyport.service.directory.PermissionsOutcome;
import org.sallyport.service.directory.ReviewingPermissions;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Problem.InvalidMember;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** What somebody may do, read and replaced as a whole. */
@Path("/users/{user}/permissions")
@SignedIn
@RequestScoped
public class PermissionsResource {

    @Inject
    Caller caller;

    @Inject
    ReviewingPermissions reviewingPermissions;

    @Inject
    GrantingPermissions grantingPermissions;

    @Inject
    Origins origins;

    @GET
    public Response read(@PathParam("user") String user) {
        return answer(reviewingPermissions.of(administrator(), user, origin()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("user") String user, InputStream body) {
        GrantingPermissions.Grant grant = StrictJson.read(body).as(members -> PermissionsJson.grant(members, user));
        return answer(grantingPermissions.replace(administrator(), grant, origin()));
    }

    private static Response answer(PermissionsOutcome outcome) {
        if (outcome instanceof PermissionsOutcome.Current current) {
            return JsonAnswer.ok(PermissionsJson.of(current));
        }
        return problem(outcome).toResponse();
    }

    private static Problem problem(PermissionsOutcome outcome) {
        if (outcome instanceof PermissionsOutcome.Refused refused) {
            return problem(refused);
        }
        return outcome instanceof PermissionsOutcome.ChangedMeanwhile ? Problem.changedMeanwhile() : Problem.notFound();
    }

    private static Problem problem(PermissionsOutcome.Refused refused) {
        String names = refused.permissions().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        return switch (refused.why()) {
            case PERMISSION_MISSING -> Problem.forbidden();
            case NOT_HELD -> Problem.forbidden(refused.why().name());
            case LAST_HOLDER -> invalid("must keep " + names + ", which nobody else holds who is active");
            case SITE_ONLY -> invalid("must be without " + names + ", which is given in the site's environment alone");
        };
    }

    private static Problem invalid(String rule) {
        return Problem.invalid(List.of(new InvalidMember("permissions", rule)));
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}

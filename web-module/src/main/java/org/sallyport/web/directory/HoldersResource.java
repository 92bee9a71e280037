package org.sallyport.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.directory.Permission;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.ReviewingPermissions;
import org.sallyport.service.directory.ReviewingPermissions.Stretch;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Problem.InvalidMember;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.SignedIn;

/** Who can do what: all permissions, and the holders of each. */
@Path("/permissions")
@SignedIn
@RequestScoped
public class HoldersResource {

    private static final int MOST = 100;

    @Inject
    Caller caller;

    @Inject
    ReviewingPermissions reviewingPermissions;

    @Inject
    Sentences sentences;

    @Inject
    Origins origins;

    @GET
    public Response list() {
        return reviewingPermissions.isOpenTo(administrator(), origin())
                ? JsonAnswer.ok(PermissionsJson.all(sentences))
                : Problem.forbidden().toResponse();
    }

    @GET
    @Path("/{permission}/holders")
    public Response holders(
            @PathParam("permission") String permission,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") @DefaultValue("") String after) {
        Optional<Integer> rows = Optional.of(limit)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(count -> count >= 1 && count <= MOST);
        Optional<String> login = PermissionsJson.canonicalLogin(after);
        if (rows.isEmpty()) {
            return invalid("limit", "must be 1 to " + MOST);
        }
        if (login.isEmpty()) {
            return invalid("after", "must be the next of an answer");
        }
        return Arrays.stream(Permission.values())
                .filter(named -> named.name().equals(permission))
                .findAny()
                .map(named -> holders(named, new Stretch(login.get(), rows.get())))
                .orElseGet(() -> Problem.notFound().toResponse());
    }

    private Response holders(Permission permission, Stretch stretch) {
        return reviewingPermissions
                .holders(administrator(), permission, stretch, origin())
                .map(slice -> JsonAnswer.ok(PermissionsJson.holders(slice)))
                .orElseGet(() -> Problem.forbidden().toResponse());
    }

    private static Response invalid(String parameter, String rule) {
        return Problem.invalid(List.of(new InvalidMember(parameter, rule))).toResponse();
    }

    private SignedInUser administrator() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.rest();
    }
}

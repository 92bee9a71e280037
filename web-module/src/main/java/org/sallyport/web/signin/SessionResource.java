package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.signin.UsingSession;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Problem;

/** The session behind the Bearer token: who it is, and the end of it. */
@Path("/session")
@SignedIn
@RequestScoped
public class SessionResource {

    @Inject
    Caller caller;

    @Inject
    UsingSession usingSession;

    @Inject
    Origins origins;

    @GET
    public Response show() {
        return JsonAnswer.ok(SessionJson.of(caller.user().orElseThrow()));
    }

    /** @param authorization good, or there would be no caller */
    @DELETE
    public Response signOut(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        Token token =
                Token.presented(authorization.substring("Bearer ".length()).strip());
        boolean ended = usingSession.end(token, origins.rest());
        return ended
                ? Response.noContent().build()
                : Problem.notVerified(Problem.Scheme.BEARER).toResponse();
    }
}

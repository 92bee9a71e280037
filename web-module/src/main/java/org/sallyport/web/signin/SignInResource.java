package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sallyport.domain.signin.Token;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.signin.AnsweringChallenge;
import org.sallyport.service.signin.FirstStep;
import org.sallyport.service.signin.SecondStep;
import org.sallyport.service.signin.SendingSignInCode;
import org.sallyport.service.signin.SigningIn;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.StrictJson;

/** The login endpoint for applications. What makes a sign-in go on travels in bodies only, never in an address. */
@Path("/sign-ins")
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SignInResource {

    @Inject
    SigningIn signingIn;

    @Inject
    AnsweringChallenge answeringChallenge;

    @Inject
    SendingSignInCode sendingSignInCode;

    @Inject
    Origins origins;

    @POST
    public Response start(InputStream body) {
        FirstStep step = StrictJson.read(body).as(SignInBodies::firstStep);
        return signingIn.start(step, origin()).fold(new SignInAnswer());
    }

    @POST
    @Path("/code")
    public Response answer(InputStream body) {
        SecondStep step = StrictJson.read(body).as(SignInBodies::secondStep);
        return answeringChallenge.answer(step, origin()).fold(new SignInAnswer());
    }

    @POST
    @Path("/cancellation")
    public Response cancel(InputStream body) {
        Token signIn = StrictJson.read(body).as(SignInBodies::signIn);
        return signingIn.cancel(signIn, origin()) ? Response.noContent().build() : new SignInAnswer().notVerified();
    }

    @POST
    @Path("/messages")
    public Response send(InputStream body) {
        SignInBodies.Wanted wanted = StrictJson.read(body).as(SignInBodies::message);
        return SendAnswer.of(sendingSignInCode.send(wanted.signIn(), wanted.method(), origin()));
    }

    private Origin origin() {
        return origins.rest();
    }
}

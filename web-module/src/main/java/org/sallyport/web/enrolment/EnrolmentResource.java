package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.signin.EnrollingMethod;
import org.sallyport.service.signin.SetUpCode;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.signin.SignInAnswer;

/** The set-up that a sign-in of the outcome ENROL goes on with. */
@Path("/sign-ins/enrolments")
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class EnrolmentResource {

    @Inject
    EnrollingMethod enrollingMethod;

    @Inject
    Origins origins;

    @POST
    public Response begin(InputStream body) {
        EnrolmentBodies.Beginning beginning = StrictJson.read(body).as(EnrolmentBodies::beginning);
        return enrollingMethod
                .begin(beginning.signIn(), beginning.method(), beginning.phone(), origin())
                .fold(new SetUpAnswer(beginning.method()));
    }

    @POST
    @Path("/confirmation")
    public Response confirm(InputStream body) {
        SetUpCode step = StrictJson.read(body).as(EnrolmentBodies::confirmation);
        return enrollingMethod.confirm(step, origin()).fold(new SignInAnswer());
    }

    private Origin origin() {
        return origins.rest();
    }
}

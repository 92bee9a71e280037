package org.sallyport.web.account;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.signin.UsingSession;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.signin.Caller;

/** {@code POST /account/stay}: the answer to the warning that the session will end; sent by the pages' script. */
public class StayingSignedIn extends HttpServlet {

    @Inject
    Caller caller;

    @Inject
    UsingSession usingSession;

    @Inject
    SessionEnd sessionEnd;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedInUser user = caller.user().orElseThrow();
        JsonObject answer = JsonAnswer.object()
                .add("idleSeconds", sessionEnd.secondsTo(usingSession.stay(user)))
                .add("leftSeconds", sessionEnd.getLeftSeconds())
                .build();
        response.setContentType("application/json");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}

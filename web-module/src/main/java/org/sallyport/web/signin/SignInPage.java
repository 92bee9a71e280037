package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.sallyport.service.signin.FirstStep;
import org.sallyport.service.signin.SigningIn;
import org.sallyport.web.platform.BrowserCookie;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /sign-in}: a password, and one sentence for whatever is wrong with it. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    Origins origins;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Sentences sentences;

    @Inject
    Reply reply;

    @Inject
    SignInOrganisation organisation;

    @Inject
    SigningIn signingIn;

    @Inject
    StepReply stepReply;

    @Inject
    Browser browser;

    public void open() {
        form.bind(reply);
        if (form.isCookiesBlocked()) {
            errors.refuse(sentences.plain("sign-in.cookies-blocked"));
            reply.status(HttpServletResponse.SC_FORBIDDEN);
        } else if (form.isPosted()) {
            reply.status(isFilledIn() ? start() : Reply.UNPROCESSABLE_CONTENT);
        }
    }

    private boolean isFilledIn() {
        require("environment", organisation.getKey(), 40);
        require("login", form.typed("login").strip(), 320);
        require("password", form.typed("password"), 1024);
        return !errors.isPresent();
    }

    private void require(String field, String value, int longest) {
        if (value.isEmpty()) {
            errors.refuse(field, sentences.plain("sign-in." + field + ".empty"));
        } else if (value.codePointCount(0, value.length()) > longest) {
            errors.refuse(field, sentences.plain("sign-in." + field + ".too-long", longest));
        }
    }

    private int start() {
        FirstStep step =
                new FirstStep(organisation.getKey(), form.typed("login"), form.typed("password"), browser.device());
        int status = signingIn.start(step, origins.web()).fold(stepReply);
        if (status == HttpServletResponse.SC_SEE_OTHER) {
            reply.give(BrowserCookie.ORGANISATION, organisation.getKey());
        }
        return status;
    }
}

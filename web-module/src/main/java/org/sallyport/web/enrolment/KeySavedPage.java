package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sallyport.web.platform.Form;
import org.sallyport.web.signin.ReturnPath;

/** {@code /account/security/saved}: that it is on now, what that means, and on to where the person was going. */
@Named
@RequestScoped
public class KeySavedPage {

    @Inject
    Form form;

    /** This page, on the way to {@code path}. */
    static String before(String path) {
        return "/account/security/saved" + new ReturnPath(path).asQuery();
    }

    public String getNext() {
        return ReturnPath.orDefault(form.carried("return")).path();
    }
}

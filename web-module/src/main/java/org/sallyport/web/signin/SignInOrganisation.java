package org.sallyport.web.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.sallyport.service.environment.EditingSettings;
import org.sallyport.web.platform.BrowserCookie;
import org.sallyport.web.platform.Form;

/**
 * The organisation that the sign-in page is for: named by its link, or else typed.
 *
 * <p>A link with a right key shows the organisation's name, and so tells that there is one: the key is an address that
 * colleagues hand on, no credential. A typed key is never confirmed; a wrong one answers like a wrong password.
 */
@Named
@RequestScoped
public class SignInOrganisation {

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    @Inject
    EditingSettings settings;

    private String key = "";
    private Optional<String> linkedName = Optional.empty();

    @PostConstruct
    void find() {
        boolean opened = form.carried("environment").isEmpty();
        String given = opened ? BrowserCookie.ORGANISATION.read(request).orElse("") : form.carried("environment");
        key = given.strip().toLowerCase(Locale.ROOT);
        if (!opened && (!form.isPosted() || form.isTicked("linked"))) {
            linkedName = settings.nameOf(key);
        }
    }

    public String getKey() {
        return key;
    }

    /** Whether its name stands in for the field. */
    public boolean isLinked() {
        return linkedName.isPresent();
    }

    public String getName() {
        return linkedName.orElse("");
    }
}

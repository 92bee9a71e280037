package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.directory.SignedInUser;

/** Who is behind this request, as its session row says; nobody until the authentication mechanism has read that row. */
@Named
@RequestScoped
public class Caller {

    private @Nullable SignedInUser user;

    public Optional<SignedInUser> user() {
        return Optional.ofNullable(user);
    }

    public boolean isSignedIn() {
        return user != null;
    }

    /** For pages that are shown to people who are signed in. */
    public String getName() {
        return user().map(SignedInUser::name).orElse("");
    }

    void is(SignedInUser user) {
        this.user = user;
    }
}

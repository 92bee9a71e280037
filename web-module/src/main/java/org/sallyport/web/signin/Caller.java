package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.directory.SignedInUser;

/** Who is behind this request, as its session row says; nobody until the authentication mechanism has read that row. */
@RequestScoped
public class Caller {

    private @Nullable SignedInUser user;

    public Optional<SignedInUser> user() {
        return Optional.ofNullable(user);
    }

    void is(SignedInUser user) {
        this.user = user;
    }
}

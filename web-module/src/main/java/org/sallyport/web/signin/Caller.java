package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.Permission;
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

    /** What opens pages to the caller; nothing to nobody. */
    public Set<Permission> permissions() {
        return user().map(SignedInUser::permissions).orElse(Set.of());
    }

    void is(SignedInUser user) {
        this.user = user;
    }
}

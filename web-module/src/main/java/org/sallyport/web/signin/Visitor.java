package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.web.platform.BrowserCookie;

/**
 * Somebody at the gate: nobody known, signed in once, between the two steps, owing a change of the password, or signed
 * in. Knows where each of them is led.
 */
@RequestScoped
public class Visitor {

    private final BooleanSupplier signedIn;
    private final BooleanSupplier passwordDue;
    private final BooleanSupplier lapsed;
    private final Supplier<Optional<Page>> due;

    /** For the container's proxy; nobody at all. */
    Visitor() {
        this(() -> false, () -> false, () -> false, Optional::empty);
    }

    @Inject
    public Visitor(Caller caller, HalfSignIn half, HttpServletRequest request) {
        this(
                () -> caller.user().isPresent(),
                () -> caller.user().filter(SignedInUser::passwordChangeDue).isPresent(),
                () -> BrowserCookie.SESSION.read(request).isPresent(),
                () -> half.pending().map(pending -> pending.enrolmentDue() ? Page.SET_UP : Page.CODE));
    }

    /**
     * @param passwordDue whether somebody signed in must change the password before anything else
     * @param lapsed whether somebody not signed in brings a session that is over
     * @param due the step that is due, asked for only where it matters, because it is looked up
     */
    Visitor(
            BooleanSupplier signedIn,
            BooleanSupplier passwordDue,
            BooleanSupplier lapsed,
            Supplier<Optional<Page>> due) {
        this.signedIn = signedIn;
        this.passwordDue = passwordDue;
        this.lapsed = lapsed;
        this.due = due;
    }

    /**
     * Where to go instead of {@code path}; nothing where the way is free.
     *
     * @param query what the address says of the page, to return to; empty for nothing
     * @param read whether the page is only looked at
     */
    Optional<String> detour(String path, String query, boolean read) {
        return switch (Page.audienceOf(path)) {
            case EVERYBODY -> detourOfWelcome(path, read);
            case HALF_SIGNED_IN -> detourBetweenSteps(path, read);
            case SIGNED_IN -> detourOfStrangers(path, query, read);
        };
    }

    private Optional<String> detourOfWelcome(String path, boolean read) {
        boolean needless = path.equals(Page.SIGN_IN.path()) && read && signedIn.getAsBoolean();
        return needless ? Optional.of(home()) : Optional.empty();
    }

    private Optional<String> detourBetweenSteps(String path, boolean read) {
        Optional<String> step = due.get().map(Page::path);
        if (step.isPresent()) {
            return step.filter(duePath -> !duePath.equals(path) && !isBeside(duePath, path));
        }
        if (!read) {
            return Optional.of(Page.SESSION_ENDED.path());
        }
        return Optional.of(signedIn.getAsBoolean() ? home() : Page.SIGN_IN.path());
    }

    /** Whoever has to give a code may choose how it comes. */
    private static boolean isBeside(String duePath, String path) {
        return duePath.equals(Page.CODE.path()) && path.equals(Page.ANOTHER_WAY.path());
    }

    private Optional<String> detourOfStrangers(String path, String query, boolean read) {
        if (passwordDue.getAsBoolean()) {
            return Optional.of(home()).filter(duePath -> !duePath.equals(path));
        }
        if (signedIn.getAsBoolean()) {
            return path.equals("/") ? Optional.of(home()) : Optional.empty();
        }
        return due.get().map(Page::path).or(() -> Optional.of(door(path, query, read)));
    }

    /** Where somebody signed in begins. */
    private String home() {
        return (passwordDue.getAsBoolean() ? Page.PASSWORD : Page.ACCOUNT).path();
    }

    /** Whoever sent something must be told that it is lost, and whoever was signed in that this has ended. */
    private String door(String path, String query, boolean read) {
        String wanted = query.isEmpty() || !read ? path : path + "?" + query;
        String back = ReturnPath.of(wanted)
                .or(() -> ReturnPath.of(path))
                .map(ReturnPath::asQuery)
                .orElse("");
        return (read && !lapsed.getAsBoolean() ? Page.SIGN_IN : Page.SESSION_ENDED).path() + back;
    }
}

package org.sallyport.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.sallyport.service.platform.FormTokens;

/** The form that this request posts, if any, and the token under which a page sends its next one. */
@Named
@RequestScoped
public class Form {

    /** The hidden field that carries the token. */
    static final String TOKEN_FIELD = "formToken";

    /** Counts as changed meanwhile wherever it is compared. */
    private static final long NO_VERSION = -1;

    /** Signs nobody in: it is for those who are. */
    private static final String CONFIRM = "/sign-in/confirm";

    @Inject
    HttpServletRequest request;

    @Inject
    FormTokens tokens;

    private FormBody body = FormBody.empty();
    private boolean posted;
    private boolean cookiesBlocked;
    private Optional<String> freshBinding = Optional.empty();

    /** Whether there is something to act on: a form that {@link FormGuard} has let through. */
    public boolean isPosted() {
        return posted;
    }

    /** Whether a form was turned away because the browser keeps no cookies (C-52). */
    public boolean isCookiesBlocked() {
        return cookiesBlocked;
    }

    /** What was typed, untouched. */
    public String typed(String field) {
        return body.get(field);
    }

    /** What was chosen as a file, if anything was. */
    public Optional<byte[]> file(String field) {
        return body.file(field);
    }

    /** What a page is about: named in its address at first, and carried along by its form afterwards. */
    public String carried(String field) {
        return posted || cookiesBlocked ? body.get(field) : asked(field);
    }

    /** Nothing of ours has a NUL, and PostgreSQL takes none: what has one is as good as absent. */
    private String asked(String field) {
        String text = Objects.requireNonNullElse(request.getParameter(field), "");
        return text.indexOf('\0') < 0 ? text : "";
    }

    /** Whether the address has the field, filled or not: then the page was asked, and didn't just open. */
    public boolean isAsked(String field) {
        return request.getParameter(field) != null;
    }

    /** Of what the page showed that posts this form; where it doesn't say, one that nothing has. */
    public long version() {
        String text = body.get("version");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : NO_VERSION;
    }

    public boolean isTicked(String field) {
        return !body.get(field).isEmpty();
    }

    /** The token that a form posted to {@code action} must bring along; its action is the form's name. */
    public String token(String action) {
        return binding(action).map(value -> tokens.issue(value, action)).orElse("");
    }

    /** Gives a browser that has none the random value its sign-in forms are bound to; makes no row and no session. */
    public void bind(Reply reply) {
        if (signInBinding().isEmpty()) {
            String value = tokens.randomValue();
            reply.give(BrowserCookie.SIGN_IN, value);
            bindTo(value);
        }
    }

    /** Sign-in forms are bound to {@code value}, which the browser is given with this very answer. */
    public void bindTo(String value) {
        freshBinding = Optional.of(value);
    }

    boolean isGenuine(String action, FormBody candidate) {
        return binding(action)
                .filter(value -> tokens.isGenuine(candidate.get(TOKEN_FIELD), value, action))
                .isPresent();
    }

    FormBody body() {
        return body;
    }

    void accept(FormBody genuine) {
        body = genuine;
        posted = true;
    }

    void turnAwayWithoutCookies(FormBody typed) {
        body = typed;
        cookiesBlocked = true;
    }

    /** Forms before the sign-in is whole belong to its cookie, all others to the session's where there is one. */
    private Optional<String> binding(String action) {
        return action.startsWith("/sign-in") && !action.equals(CONFIRM)
                ? signInBinding()
                : BrowserCookie.SESSION.read(request).or(this::signInBinding);
    }

    private Optional<String> signInBinding() {
        return freshBinding.or(() -> BrowserCookie.SIGN_IN.read(request));
    }
}

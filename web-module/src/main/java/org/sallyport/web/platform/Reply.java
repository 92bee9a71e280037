package org.sallyport.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a page answers beside its HTML: a status, a cookie, or another page instead. */
@RequestScoped
public class Reply {

    /** A field is wrong; the servlet API has no name for it. */
    public static final int UNPROCESSABLE_CONTENT = 422;

    /** A wait is running; likewise. */
    public static final int TOO_MANY_REQUESTS = 429;

    @Inject
    HttpServletRequest request;

    public void status(int status) {
        response().setStatus(status);
    }

    public void header(String name, String value) {
        response().setHeader(name, value);
    }

    public void give(BrowserCookie cookie, String value) {
        cookie.give(response(), value);
    }

    public void takeBack(BrowserCookie cookie) {
        cookie.takeBack(response());
    }

    /** Ends the page at hand: the browser fetches {@code path} next. */
    public void seeOther(String path) {
        Addresses.seeOther(request, response(), path);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** There is nothing here, or nothing that the caller may know of. */
    public void notFound() {
        HttpServletResponse response = response();
        // Before the error's own page is drawn, in a context of its own: afterwards there is none to tell.
        FacesContext.getCurrentInstance().responseComplete();
        try {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}

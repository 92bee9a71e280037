package org.sallyport.web.console;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;
import org.sallyport.web.platform.ResponseHeaders;

/** Lets the console run its components' scripts, by a nonce that is new with every answer; the plain pages run none. */
public class ConsolePolicy implements PhaseListener {

    private static final long serialVersionUID = 1;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        boolean console = context.getViewRoot().getViewId().startsWith("/admin");
        String policy = console
                ? ResponseHeaders.contentSecurityPolicy(
                        PrimeFacesContext.getCspState(context).getNonce())
                : ResponseHeaders.CONTENT_SECURITY_POLICY;
        context.getExternalContext().setResponseHeader("Content-Security-Policy", policy);
    }
}

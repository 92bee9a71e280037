package org.sallyport.web.platform;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Makes views transient from their creation on. {@code f:view} says so too late: by then MyFaces has made a container
 * session for the state it expects to keep, one for each anonymous visitor.
 */
public class StatelessViews extends ViewHandlerWrapper {

    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        view.setTransient(true);
        return view;
    }

    /** Pages are mapped one by one, under their own names: a form goes back to where it came from. */
    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return context.getExternalContext().getRequestContextPath() + viewId.replaceFirst("\\.xhtml$", "");
    }
}

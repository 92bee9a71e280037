package org.sallyport.web.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Sentences;

/** What was ended a moment ago, on the page to which that led back. */
@Named
@RequestScoped
public class EndingNotice {

    @Inject
    Form form;

    @Inject
    Sentences sentences;

    /** Empty where nothing was. */
    public String getText() {
        String key = "all-devices." + form.carried("done") + ".done";
        String count = form.carried("count");
        return sentences.has(key) && count.matches("[0-9]{1,9}") ? sentences.of(key, Integer.valueOf(count)) : "";
    }
}

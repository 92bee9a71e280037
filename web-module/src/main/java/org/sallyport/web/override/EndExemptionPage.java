package org.sallyport.web.override;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.override.EndingExemption;
import org.sallyport.service.override.ReviewingExemptions;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/exemptions/end?id=…}: what it means to end somebody's exemption, and the button that does it. */
@Named
@RequestScoped
public class EndExemptionPage {

    @Inject
    Administrator administrator;

    @Inject
    ReviewingExemptions reviewingExemptions;

    @Inject
    EndingExemption endingExemption;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private @Nullable ExemptionRow exemption;

    public void open() {
        String id = form.carried("id");
        if (form.isPosted()) {
            answer(endingExemption.end(administrator.user(), id, administrator.origin()));
        } else {
            exemption = reviewingExemptions
                    .find(administrator.user(), id, administrator.origin())
                    .map(found -> ExemptionRow.of(found, true))
                    .filter(ExemptionRow::isInForce)
                    .orElse(null);
            if (exemption == null) {
                refuse("end-exemption.not-there", HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private void answer(EndingExemption.End end) {
        switch (end) {
            case ENDED -> reply.seeOther(ExemptionsPage.PATH + "?done=ending");
            case NOT_THERE -> refuse("end-exemption.not-there", HttpServletResponse.SC_NOT_FOUND);
            case FORBIDDEN -> refuse("error.permission.happened", HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void refuse(String key, int status) {
        errors.refuse(sentences.plain(key));
        reply.status(status);
    }

    public String getTitle() {
        ExemptionRow asked = exemption;
        return asked == null
                ? sentences.of("end-exemption.nothing")
                : sentences.of("end-exemption.title", asked.person().name());
    }

    /** What is asked about; null where there is nothing to end. */
    public @Nullable ExemptionRow getExemption() {
        return exemption;
    }
}

package org.sallyport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.sallyport.domain.signin.Device;
import org.sallyport.domain.signin.DeviceName;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.signin.ForgettingDevices;
import org.sallyport.service.signin.RenamingDevice;
import org.sallyport.service.signin.SigningOutElsewhere;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Origins;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;

/** What the forms of {@code /account/devices} do; each returns the status of the answer. */
@RequestScoped
public class DeviceActions {

    @Inject
    Origins origins;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Sentences sentences;

    @Inject
    Reply reply;

    @Inject
    RenamingDevice renamingDevice;

    @Inject
    ForgettingDevices forgettingDevices;

    @Inject
    SigningOutElsewhere signingOutElsewhere;

    int act() {
        return switch (form.typed("do")) {
            case "rename" -> rename(form.typed("device"));
            case "forget" -> forget(form.typed("device"));
            case "forget-others" -> forgetOthers();
            case "sign-out-elsewhere" -> signOutElsewhere();
            default -> refuse("devices.unknown", HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    int refuse(String key, int status) {
        errors.refuse(sentences.plain(key));
        return status;
    }

    private int rename(String id) {
        String typed = form.typed("name");
        Optional<DeviceName.Fault> fault = DeviceName.faultIn(typed);
        if (fault.isPresent()) {
            String key = "devices.name."
                    + fault.get().name().toLowerCase(Locale.ROOT).replace('_', '-');
            errors.refuse("name-" + id, sentences.plain(key, Device.NAME_LENGTH));
            return Reply.UNPROCESSABLE_CONTENT;
        }
        return renamingDevice.rename(user(), id, DeviceName.typed(typed), origin()) ? done("renamed") : notThere();
    }

    private int forget(String id) {
        return switch (forgettingDevices.forget(user(), id, origin())) {
            case FORGOTTEN -> done("forgotten");
            case IN_USE -> inUse();
            case NOT_THERE -> notThere();
        };
    }

    private int forgetOthers() {
        forgettingDevices.forgetOthers(user(), origin());
        return done("others-forgotten");
    }

    private int signOutElsewhere() {
        signingOutElsewhere.signOut(user(), origin());
        return done("signed-out-elsewhere");
    }

    int inUse() {
        return refuse("devices.in-use", HttpServletResponse.SC_CONFLICT);
    }

    /** Somebody else's, forgotten already, or none at all: the answer doesn't tell. */
    int notThere() {
        return refuse("devices.not-there", HttpServletResponse.SC_NOT_FOUND);
    }

    private int done(String what) {
        reply.seeOther(DevicesPage.PATH + "?done=" + what);
        return HttpServletResponse.SC_SEE_OTHER;
    }

    private SignedInUser user() {
        return caller.user().orElseThrow();
    }

    private Origin origin() {
        return origins.web();
    }
}

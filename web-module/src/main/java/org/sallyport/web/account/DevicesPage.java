package org.sallyport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.signin.ReviewingDevices;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;

/** {@code /account/devices}: one's devices, where one is signed in, and what may be asked before one of them goes. */
@Named
@RequestScoped
public class DevicesPage {

    static final String PATH = "/account/devices";

    /** What isn't done before it was confirmed. */
    private static final Set<String> CONFIRMED = Set.of("forget", "forget-others", "sign-out-elsewhere");

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    @Inject
    ReviewingDevices reviewingDevices;

    @Inject
    DeviceActions actions;

    private @Nullable List<DeviceRow> devices;
    private @Nullable List<SessionRow> sessions;
    private @Nullable Confirmation confirmation;

    /**
     * A question before something goes.
     *
     * @param action what the answer's form does
     * @param device the id of the device it is about, or empty
     * @param key of its sentences
     * @param name of that device
     */
    public record Confirmation(String action, String device, String key, String name) {}

    public void open() {
        if (form.isPosted()) {
            reply.status(actions.act());
        } else if (CONFIRMED.contains(form.carried("confirm"))) {
            ask(form.carried("confirm"), form.carried("device"));
        }
    }

    private void ask(String action, String id) {
        boolean ofOneDevice = action.equals("forget");
        Optional<DeviceRow> device =
                getDevices().stream().filter(row -> row.id().equals(id)).findFirst();
        if (ofOneDevice && device.isEmpty()) {
            reply.status(actions.notThere());
        } else if (ofOneDevice && device.get().current()) {
            reply.status(actions.inUse());
        } else {
            String name = device.map(DeviceRow::name).orElse("");
            confirmation = new Confirmation(action, id, "devices.confirm." + action, name);
        }
    }

    public SignedInUser getUser() {
        return caller.user().orElseThrow();
    }

    /** What is to be confirmed; null while the lists are shown. */
    public @Nullable Confirmation getConfirmation() {
        return confirmation;
    }

    /** What has been done a moment ago, or empty. */
    public String getDone() {
        String key = "devices.done." + form.carried("done");
        return sentences.has(key) ? sentences.of(key) : "";
    }

    public List<DeviceRow> getDevices() {
        List<DeviceRow> rows = devices;
        if (rows == null) {
            rows = reviewingDevices.devices(getUser()).stream()
                    .map(device -> DeviceRow.of(device, sentences))
                    .toList();
            devices = rows;
        }
        return rows;
    }

    public List<SessionRow> getSessions() {
        List<SessionRow> rows = sessions;
        if (rows == null) {
            rows = reviewingDevices.sessions(getUser()).stream()
                    .map(session -> SessionRow.of(session, sentences))
                    .toList();
            sessions = rows;
        }
        return rows;
    }

    /** Whether there is any device but the one in use. */
    public boolean isOtherDevice() {
        return getDevices().stream().anyMatch(device -> !device.current());
    }

    /** Whether there is any session but this one. */
    public boolean isOtherSession() {
        return getSessions().stream().anyMatch(session -> !session.current());
    }

    /** What to show in the field in which {@code device} is renamed: after a mistake what was typed. */
    public String nameTyped(DeviceRow device) {
        return form.typed("device").equals(device.id()) ? form.typed("name") : device.name();
    }
}

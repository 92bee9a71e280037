package org.sallyport.web.devices;

import org.sallyport.service.devices.Owner;

/**
 * A question before something ends.
 *
 * @param action what the answer's form does; also the part of its keys behind {@code all-devices.}
 * @param id of what ends
 * @param owner whose it is; the administrator where it is everybody's
 * @param about what its sentences name beside the owner: a device, or an environment's key
 * @param own whether it is the administrator's own, which isn't ended here
 */
public record EndingQuestion(String action, String id, Owner owner, String about, boolean own) {

    static final String END_SESSION = "end-session";
    static final String FORGET_DEVICE = "forget-device";
    static final String SIGN_OUT_PERSON = "sign-out-person";
    static final String SIGN_OUT_EVERYBODY = "sign-out-everybody";

    public String key(String part) {
        return "all-devices." + action + "." + part;
    }

    public boolean isTyped() {
        return action.equals(SIGN_OUT_EVERYBODY);
    }

    Kind kind() {
        return action.equals(FORGET_DEVICE) ? Kind.DEVICES : Kind.SESSIONS;
    }
}

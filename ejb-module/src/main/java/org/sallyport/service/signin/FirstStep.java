package org.sallyport.service.signin;

/**
 * What a person brings to the first step.
 *
 * @param environment its key
 * @param login as typed
 * @param password as typed
 * @param device the one it is typed on, or the application that sends it
 */
public record FirstStep(String environment, String login, String password, PresentedDevice device) {

    @Override
    public String toString() {
        return "FirstStep[redacted]";
    }
}

package org.sallyport.system.harness;

import java.time.InstantSource;

/** Somebody who signs in: what they know, and what they have. */
public record Person(String environment, String login, String password, AuthenticatorApp app) {

    public Person {
        Secrets.note(password);
    }

    public Person knowing(String otherPassword) {
        return new Person(environment, login, otherPassword, app);
    }

    public Person of(String otherEnvironment) {
        return new Person(otherEnvironment, login, password, app);
    }

    /** The same person with another app. */
    public Person with(AuthenticatorApp otherApp) {
        return new Person(environment, login, password, otherApp);
    }

    public Person called(String otherLogin) {
        return new Person(environment, otherLogin, password, app);
    }

    /** With a phone that has shown nothing yet: for a server where no other test class signs in. */
    public Person onAnotherPhone() {
        return at(InstantSource.system());
    }

    /** With a phone that shows the time of {@code clock}. */
    public Person at(InstantSource clock) {
        return new Person(environment, login, password, app.at(clock));
    }
}

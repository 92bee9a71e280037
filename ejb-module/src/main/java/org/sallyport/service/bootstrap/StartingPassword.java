package org.sallyport.service.bootstrap;

import java.nio.file.Path;
import java.util.Optional;
import org.sallyport.service.directory.MadeUpPassword;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.SecretFile;
import org.sallyport.service.platform.StartRefused;

/** The first administrator's password until the first sign-in: given by whoever deploys, or made up and told once. */
final class StartingPassword {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    /** Of 5 bits each: 140 in all. */
    private static final int MADE_UP_LENGTH = 28;

    private final String text;
    private final boolean madeUp;

    private StartingPassword(String text, boolean madeUp) {
        this.text = text;
        this.madeUp = madeUp;
    }

    /** From the variable or the file, when one of them is set; refuses the start when it can't serve. */
    static Optional<StartingPassword> given(Optional<String> variable, Optional<String> file) {
        if (variable.isPresent() && file.isPresent()) {
            throw new StartRefused("sallyport.bootstrap.password and sallyport.bootstrap.password.file are both set;"
                    + " take one of them away");
        }
        return variable.or(() -> file.map(StartingPassword::firstLine)).map(StartingPassword::checked);
    }

    private static String firstLine(String file) {
        return new SecretFile("the file of the first administrator's password", Path.of(file)).firstLine();
    }

    private static StartingPassword checked(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new StartRefused("the first administrator's password has " + length + " characters; give it "
                    + SHORTEST + " to " + LONGEST + ", in one line");
        }
        return new StartingPassword(text, false);
    }

    static StartingPassword madeUp(Randomness randomness) {
        return new StartingPassword(
                MadeUpPassword.of(MADE_UP_LENGTH, randomness).reveal(), true);
    }

    String reveal() {
        return text;
    }

    /** Then nobody knows it but this start. */
    boolean isMadeUp() {
        return madeUp;
    }

    @Override
    public String toString() {
        return "StartingPassword[redacted]";
    }
}

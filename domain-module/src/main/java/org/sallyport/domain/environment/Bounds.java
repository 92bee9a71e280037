package org.sallyport.domain.environment;

/** Refuses a setting outside its bounds, naming it as the REST contract does. */
final class Bounds {

    private Bounds() {}

    static void require(String setting, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidSetting(setting, "must be " + least + " to " + most);
        }
    }
}

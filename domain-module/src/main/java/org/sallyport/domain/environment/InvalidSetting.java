package org.sallyport.domain.environment;

/** A setting that no environment can have; says which one and what it must be. */
public final class InvalidSetting extends IllegalArgumentException {

    private final String setting;
    private final String rule;

    public InvalidSetting(String setting, String rule) {
        super(setting + " " + rule);
        this.setting = setting;
        this.rule = rule;
    }

    /** The name in the REST contract, for example {@code rememberDays}. */
    public String setting() {
        return setting;
    }

    /** What the value must be, to stand behind its name: "must be 0 to 900". */
    public String rule() {
        return rule;
    }
}

package org.sallyport.system.harness;

import java.nio.file.Path;

/** Where the build has left what the tests need. */
public final class Built {

    private Built() {}

    public static Path ear() {
        return at("product.ear");
    }

    /** Liberty itself, with the server of the run command in it. */
    static Path liberty() {
        return at("product.server");
    }

    public static Path configuration() {
        return at("product.config");
    }

    static Path jdbcDrivers() {
        return liberty().resolve("usr/servers/sallyport/lib/jdbc");
    }

    /** A folder of the build for whatever a test leaves behind. */
    public static Path folder(String name) {
        return at("product.build").resolve(name);
    }

    /** The configuration of a server that somebody else runs, with an application of theirs. */
    public static Path site() {
        return at("product.site");
    }

    private static Path at(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}

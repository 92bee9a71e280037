package org.sallyport.service.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who we are to the gateway. */
record Credentials(String user, String secret) {

    /** As the header of HTTP's basic authentication has it. */
    String basic() {
        return Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}

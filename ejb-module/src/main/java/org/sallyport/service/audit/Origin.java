package org.sallyport.service.audit;

import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Door;

/**
 * Where a request came from, for the audit and the decision.
 *
 * @param source the peer's address, for the audit only
 * @param network the client's address as the trusted proxies tell it, or null where it means nothing: over REST it is
 *     the application's
 */
public record Origin(Door door, String source, @Nullable String network) {

    /** The server itself. */
    public static Origin server() {
        return new Origin(Door.SERVER, "server", null);
    }

    public static Origin rest(String source) {
        return new Origin(Door.REST, source, null);
    }

    /** Whose address the peer's is nobody knows before trusted proxies are configured: so it is no client's. */
    public static Origin web(String source) {
        return new Origin(Door.WEB, source, null);
    }
}

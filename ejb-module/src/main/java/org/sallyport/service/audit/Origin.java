package org.sallyport.service.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.signin.Door;

/**
 * Where a request came from, for the audit and the decision.
 *
 * @param source the client's address as the trusted proxies tell it, or the peer's where they tell none
 * @param network the client's address where it is certain; null where it isn't, and over REST, where it is the
 *     application's
 * @param proxies the trusted ones that it passed, the first one first
 */
public record Origin(Door door, String source, @Nullable String network, List<String> proxies) {

    /** The server itself. */
    public static Origin server() {
        return at(Door.SERVER, "server");
    }

    public static Origin rest(String source) {
        return at(Door.REST, source);
    }

    /** Of whom it isn't certain where they are. */
    public static Origin web(String source) {
        return at(Door.WEB, source);
    }

    /** Of what an earlier request began. */
    public static Origin at(Door door, String source) {
        return new Origin(door, source, null, List.of());
    }
}

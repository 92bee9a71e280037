package org.sallyport.system.crawl;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Reply;

/**
 * One try to get in somewhere.
 *
 * @param spelling how the address is written in the request
 */
record Attempt(Credential credential, String method, String address, String spelling) {

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405, 406, 411, 415, 422, 501);

    Reply on(LibertyServer server) {
        HttpRequest.Builder request = server.request(spelling)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(""));
        credential.show(request);
        return server.rest().send(request);
    }

    boolean isFine(Reply reply) {
        return REFUSALS.contains(reply.status()) || leadsToTheWayIn(reply) || tellsMethodsOnly(reply) || isOpen(reply);
    }

    private static boolean leadsToTheWayIn(Reply reply) {
        return reply.header("Location")
                .map(URI::create)
                .filter(to -> OpenAddresses.leadToTheWayIn(
                        to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery())))
                .isPresent();
    }

    private boolean tellsMethodsOnly(Reply reply) {
        return method.equals("OPTIONS") && reply.status() < 300 && reply.body().isEmpty();
    }

    private boolean isOpen(Reply reply) {
        return reply.status() == 200
                && (OpenAddresses.cover(method, address)
                        || (credential.isHalfAtTheWeb() && OpenAddresses.coverForHalf(method, address)));
    }
}

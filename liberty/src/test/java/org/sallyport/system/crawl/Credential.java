package org.sallyport.system.crawl;

import java.net.http.HttpRequest;
import java.util.List;

/**
 * Something that looks like a right to enter, and isn't.
 *
 * @param isHalfAtTheWeb whether the step that is due may answer to it
 * @param headers name, value, name, value
 */
record Credential(String name, boolean isHalfAtTheWeb, List<String> headers) {

    static Credential none() {
        return new Credential("nothing", false, List.of());
    }

    static Credential header(String name, String header, String value) {
        return new Credential(name, false, List.of(header, value));
    }

    Credential halfAtTheWeb() {
        return new Credential(name, true, headers);
    }

    void show(HttpRequest.Builder request) {
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

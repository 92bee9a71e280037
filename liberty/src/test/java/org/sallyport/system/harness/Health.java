package org.sallyport.system.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * What a health address answers.
 *
 * @param status of HTTP, or 0 when nobody answers
 */
public record Health(int status, String body) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Health ask(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Health(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Health(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Health(0, e.toString());
        }
    }

    public boolean isUp() {
        return status == 200 && body.contains("\"status\":\"UP\"");
    }
}

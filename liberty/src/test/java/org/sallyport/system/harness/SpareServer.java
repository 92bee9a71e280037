package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;

/** A server configured as the product's, but without the product, for somebody else to start and to fill. */
public final class SpareServer {

    private static final String SECONDS = "180";

    private final int http = Ports.free();

    /** Arquillian's adapter asks every Liberty on this machine for its name, and wants to find no namesake. */
    private final String name;

    private final ServerFolder folder;

    private SpareServer(String folder) {
        this.name = folder + "-" + http;
        this.folder = ServerFolder.fresh(folder, name);
    }

    public static SpareServer prepared(String name) {
        SpareServer server = new SpareServer(name);
        server.folder.set(
                Map.of(
                        "http.port", Integer.toString(server.http),
                        "https.port", Integer.toString(Ports.free()),
                        "sallyport.https.required", "false",
                        "sallyport.sample", "true",
                        "sallyport.source.exempt", "127.0.0.0/8,::1"),
                "*=info");
        server.folder.configure("spare", """
                <server>
                  <featureManager><feature>localConnector-1.0</feature></featureManager>
                  <enterpriseApplication id="sallyport" autoStart="false"/>
                  <variable name="keystore_password" value="%s"/>
                </server>
                """.formatted(server.folder.password()));
        try {
            Files.delete(server.folder.path().resolve("apps/sallyport.ear"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server;
    }

    /** In the words of Arquillian's adapter for Liberty. */
    public Map<String, String> properties() {
        return Map.of(
                "wlpHome",
                Built.liberty().toString(),
                "usrDir",
                folder.user().toString(),
                "serverName",
                name,
                "httpPort",
                Integer.toString(http),
                "serverStartTimeout",
                SECONDS,
                "appDeployTimeout",
                SECONDS,
                "appUndeployTimeout",
                SECONDS);
    }

    public URI product() {
        return URI.create("http://localhost:" + http + "/sallyport");
    }

    public RestClient rest() {
        return new RestClient(product(), Wire.PLAIN);
    }

    public WebClient browserless() {
        return new WebClient(product());
    }
}

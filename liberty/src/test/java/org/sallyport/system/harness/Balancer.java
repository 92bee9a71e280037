package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A real haproxy: asks each node whether it is ready and hands requests out in turn, whoever sends them. */
public final class Balancer implements AutoCloseable {

    /** A node that is gone is out after two looks; a request that never reached it goes to another one. */
    private static final String CONFIGURATION = """
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              retries 3
              option redispatch 1

            frontend sallyport
              bind 127.0.0.1:%d
              default_backend nodes

            backend nodes
              balance roundrobin
              option httpchk GET /health/ready
              http-check expect status 200
              default-server check inter 500ms fall 2 rise 2
            %s

            listen page
              bind 127.0.0.1:%d
              stats enable
              stats uri /
            """;

    private final int port = Ports.free();
    private final int pagePort = Ports.free();
    private final Process process;

    private Balancer(Path folder, List<LibertyServer> nodes) throws IOException {
        Path configuration = Files.createDirectories(folder).resolve("haproxy.cfg");
        Files.writeString(configuration, CONFIGURATION.formatted(port, servers(nodes), pagePort));
        process = new ProcessBuilder("haproxy", "-db", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
    }

    static Balancer before(List<LibertyServer> nodes) {
        try {
            return new Balancer(Built.folder("balancer"), nodes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String servers(List<LibertyServer> nodes) {
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> "  server node-%d 127.0.0.1:%d"
                        .formatted(i + 1, nodes.get(i).httpPort()))
                .collect(Collectors.joining("\n"));
    }

    public URI http() {
        return URI.create("http://localhost:" + port + "/sallyport");
    }

    /** Where it shows which nodes it uses. */
    URI page() {
        return URI.create("http://localhost:" + pagePort + "/");
    }

    public RestClient rest() {
        return new RestClient(http(), Wire.PLAIN);
    }

    /** How many nodes it hands requests to. */
    public long nodesInUse() {
        return Health.ask(page().resolve("/;csv"))
                .body()
                .lines()
                .filter(line -> line.startsWith("nodes,node-") && line.contains(",UP,"))
                .count();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}

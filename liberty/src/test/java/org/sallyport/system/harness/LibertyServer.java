package org.sallyport.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A real server process with the built EAR, in a folder and on ports of its own. */
public final class LibertyServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final long BETWEEN_LOOKS_MILLIS = 250;

    private final ServerFolder folder;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final int http = Ports.free();
    private final int https = Ports.free();
    private String trace = "*=info:org.sallyport.*=all";
    /** Most live for a minute: what the second compiler would gain by then, it costs twice. */
    private String compilers = "-XX:TieredStopAtLevel=1";

    private ServerClock clock;
    private Process process;

    private LibertyServer(String name) {
        folder = ServerFolder.fresh(name);
        with("http.port", Integer.toString(http)).with("https.port", Integer.toString(https));
    }

    /** A server as in production; nothing runs yet. */
    public static LibertyServer named(String name) {
        return new LibertyServer(name);
    }

    public LibertyServer with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** Logs no more than as shipped, and gets as fast. */
    public LibertyServer asShipped() {
        trace = "*=info";
        compilers = "";
        return this;
    }

    /** Sets a variable of the process, as a service manager does. */
    public LibertyServer withEnvironment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Without sample data the product makes no key ring for itself. */
    public LibertyServer withKeyRing() {
        KeyRingFile.write(data().resolve("keyring.json"));
        return this;
    }

    /** Configured as {@code site} says, which may include the product's own configuration. */
    public LibertyServer of(Path site) {
        folder.replaceBy(site);
        return this;
    }

    /** With the keys of {@code other}, as every node of one database needs them. */
    LibertyServer withKeyRingOf(LibertyServer other) {
        return with(
                "sallyport.keyring.file", other.data().resolve("keyring.json").toString());
    }

    /** With a clock of its own, to be moved while the server runs. */
    public LibertyServer withMovableClock() {
        clock = new ServerClock(folder.user());
        clock.environment().forEach(this::withEnvironment);
        return this;
    }

    public ServerClock clock() {
        return clock;
    }

    /** Starts it and waits until it says that it is ready. */
    public LibertyServer start() {
        launch();
        return awaitReady();
    }

    LibertyServer awaitReady() {
        awaiting(
                () -> log().saysTheApplicationStarted() && health("ready").isUp(),
                () -> log().saysTheApplicationFailed() || log().saysAPortIsTaken());
        return this;
    }

    /** Starts it and waits until it is up without its application, which must not have said meanwhile that it is ready. */
    public LibertyServer startInVain() {
        launch();
        awaiting(
                () -> log().saysTheApplicationFailed() && log().saysTheServerIsUp(),
                () -> health("ready").isUp());
        return this;
    }

    void launch() {
        folder.set(variables, trace);
        log().forget();
        try {
            ProcessBuilder server =
                    new ProcessBuilder(Built.liberty().resolve("bin/server").toString(), "run", "sallyport");
            server.environment().keySet().removeIf(name -> name.startsWith("SALLYPORT"));
            server.environment().putAll(environment);
            server.environment().put("JVM_ARGS", compilers);
            server.environment().put("WLP_USER_DIR", folder.user().toString());
            server.redirectErrorStream(true).redirectOutput(log().console().toFile());
            process = server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaiting(BooleanSupplier wanted, BooleanSupplier unwanted) {
        long end = System.nanoTime() + START.toNanos();
        while (!wanted.getAsBoolean()) {
            if (unwanted.getAsBoolean() || hasEnded() || System.nanoTime() > end) {
                stop();
                throw new IllegalStateException("the server didn't start as wanted:\n" + log().lastLines());
            }
        }
    }

    /** Looks whether it has, for a moment. */
    private boolean hasEnded() {
        try {
            return process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Of the JVM: the script that starts it makes way for it. */
    public long pid() {
        return process.pid();
    }

    public Health health(String kind) {
        return Health.ask(URI.create("http://localhost:" + http + "/health/" + kind));
    }

    public URI http() {
        return URI.create("http://localhost:" + http + contextRoot());
    }

    int httpPort() {
        return http;
    }

    private URI https() {
        return URI.create("https://localhost:" + https + contextRoot());
    }

    private String contextRoot() {
        return variables.getOrDefault("sallyport.context.root", "/sallyport");
    }

    public RestClient rest() {
        return new RestClient(http(), Wire.PLAIN);
    }

    /** At another address of this machine. */
    public RestClient restAt(InetAddress address) {
        return new RestClient(
                URI.create("http://" + address.getHostAddress() + ":" + http + contextRoot()), Wire.PLAIN);
    }

    public RestClient restOverTls() {
        return new RestClient(https(), Wire.trusting(folder.certificate()));
    }

    public WebClient browserless() {
        return new WebClient(http());
    }

    /** What holds {@code browser}'s cookies, at this server. */
    public WebClient browserless(WebClient browser) {
        return new WebClient(http(), browser.cookies());
    }

    /** A request to any address of this server, path and query exactly as given. */
    public HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + http + pathAndQuery));
    }

    public ServerLog log() {
        return new ServerLog(folder.path());
    }

    /** Where database and key ring are. */
    public Path data() {
        return folder.path().resolve("data");
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Ends the process as an operator would; the folder stays. */
    public void stop() {
        end(ProcessHandle::destroy);
    }

    /** Ends the process as a power cut would: {@code kill -9}. */
    public void kill() {
        end(ProcessHandle::destroyForcibly);
    }

    private void end(Consumer<ProcessHandle> how) {
        if (process == null) {
            return;
        }
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(how);
        family.forEach(member -> member.onExit().orTimeout(1, TimeUnit.MINUTES).join());
    }

    @Override
    public void close() {
        stop();
    }
}

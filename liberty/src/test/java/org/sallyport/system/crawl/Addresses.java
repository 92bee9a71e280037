package org.sallyport.system.crawl;

import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sallyport.system.harness.UnpackedEar;

/** Every address that the EAR answers at, read from the EAR, and what Liberty may answer at beside it. */
final class Addresses {

    private static final String CONTEXT = "/sallyport";
    private static final Pattern URL_PATTERN = Pattern.compile("<url-pattern>\\s*(\\S+?)\\s*</url-pattern>");

    /** Of the platform; most of them must not be there at all. */
    private static final List<String> CONTAINER = List.of(
            "/",
            "/health",
            "/health/started",
            "/health/live",
            "/health/ready",
            "/openapi",
            "/openapi/ui",
            "/openapi/platform",
            "/metrics",
            "/ibm/api",
            "/ibm/api/config",
            "/IBMJMXConnectorREST",
            "/adminCenter",
            "/jwt",
            "/oidc",
            CONTEXT + "/j_security_check",
            CONTEXT + "/ibm_security_logout",
            CONTEXT + "/jakarta.faces.resource/faces.js",
            CONTEXT + "/jakarta.faces.resource/faces.js?ln=jakarta.faces");

    private final Set<String> found = new TreeSet<>(CONTAINER);

    private Addresses() {}

    static Set<String> of(UnpackedEar ear) throws IOException, ClassNotFoundException {
        Addresses addresses = new Addresses();
        addresses.addFiles(ear.warFiles());
        addresses.addMappings(Files.readString(ear.war().resolve("WEB-INF/web.xml")));
        addresses.addClasses(ear.warClasses());
        return addresses.found;
    }

    static boolean isTheProducts(String address) {
        return address.startsWith(CONTEXT + "/");
    }

    /** Each file and its folder; pages both as their source is called and as they are meant to be. */
    private void addFiles(List<String> files) {
        for (String file : files) {
            add("/" + file);
            add("/" + file.substring(0, file.lastIndexOf('/') + 1));
            if (file.endsWith(".xhtml") && !file.startsWith("WEB-INF/")) {
                add("/" + file.substring(0, file.length() - ".xhtml".length()));
            }
        }
    }

    private void addMappings(String webXml) {
        URL_PATTERN.matcher(webXml).results().map(match -> match.group(1)).forEach(this::addPattern);
    }

    private void addClasses(List<Class<?>> classes) {
        String api = classes.stream()
                .map(type -> type.getAnnotation(ApplicationPath.class))
                .flatMap(path -> path == null ? Stream.empty() : Stream.of(path.value()))
                .findFirst()
                .orElse("");
        add(api);
        for (Class<?> type : classes) {
            addResource(api, type);
            addServlet(type);
        }
    }

    private void addResource(String api, Class<?> type) {
        Path root = type.getAnnotation(Path.class);
        if (root != null) {
            String resource = joined(api, root.value());
            add(resource);
            for (Method method : type.getMethods()) {
                Path path = method.getAnnotation(Path.class);
                add(path == null ? resource : joined(resource, path.value()));
            }
        }
    }

    private void addServlet(Class<?> type) {
        WebServlet servlet = type.getAnnotation(WebServlet.class);
        if (servlet != null) {
            Stream.of(servlet.value(), servlet.urlPatterns())
                    .flatMap(Arrays::stream)
                    .forEach(this::addPattern);
        }
        ServerEndpoint socket = type.getAnnotation(ServerEndpoint.class);
        if (socket != null) {
            add(socket.value());
        }
    }

    /** An address that a servlet mapping matches; of a wildcard one that nothing else is called. */
    private void addPattern(String pattern) {
        add(pattern.startsWith("*.") ? "/crawled" + pattern.substring(1) : pattern.replace("*", "crawled"));
    }

    private void add(String path) {
        found.add(joined(CONTEXT, path).replaceAll("\\{[^}]*}", "harbor"));
    }

    private static String joined(String folder, String path) {
        return (folder + "/" + path).replaceAll("/{2,}", "/");
    }
}

package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.DORA;

import jakarta.json.Json;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Settings;

/** One server, started again and again over the same data; the order tells its story. */
@DisplayName("Starting with keys that are missing, wrong or readable by all, and starting again")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartupIT {

    private static final LibertyServer SERVER = LibertyServer.named("restarted")
            .with("sallyport.sample", "true")
            .with("sallyport.https.required", "false")
            .with("http.host", "*")
            .with("sallyport.source.exempt", "127.0.0.0/8,::1");

    private static Path keyRing;
    private static Path keptAside;

    @BeforeAll
    static void startOnceWithSampleData() {
        SERVER.start();
        keyRing = SERVER.data().resolve("keyring.json");
        keptAside = SERVER.data().resolve("keyring.kept-aside");
        assertThat(harbor().change("rememberDays", Json.createValue(11)).status())
                .isEqualTo(200);
        SERVER.stop();
    }

    @AfterAll
    static void end() {
        SERVER.stop();
    }

    private static Settings harbor() {
        RestClient rest = SERVER.rest();
        return new Settings(rest, "harbor", rest.signIn(DORA).sessionToken());
    }

    @Test
    @Order(1)
    void makesTheKeyRingForItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyRing)))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(2)
    void refusesToStartWithoutItsKeyRing() throws IOException {
        Files.move(keyRing, keptAside);
        try {
            staysDownAndSaysWhy("key ring");
            assertThat(keyRing).as("never made beside existing data").doesNotExist();
        } finally {
            Files.move(keptAside, keyRing, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    @Order(3)
    void refusesToStartWithAnotherKeyRing() throws IOException {
        Files.copy(keyRing, keptAside);
        Files.writeString(keyRing, withOtherKeys(Files.readString(keyRing)));
        try {
            staysDownAndSaysWhy("key ring");
        } finally {
            Files.move(keptAside, keyRing, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    @Order(4)
    void refusesAKeyRingThatEverybodyMayRead() throws IOException {
        var before = Files.getPosixFilePermissions(keyRing);
        Files.setPosixFilePermissions(keyRing, PosixFilePermissions.fromString("rw-r--r--"));
        try {
            staysDownAndSaysWhy("key ring");
        } finally {
            Files.setPosixFilePermissions(keyRing, before);
        }
    }

    @Test
    @Order(4)
    @DisplayName("A-217: a proxy that is none refuses the start, in one line")
    void refusesAProxyThatIsNone() {
        SERVER.with("sallyport.proxies.trusted", "127.0.0.1, balancer");
        try {
            staysDownAndSaysWhy("sallyport.proxies.trusted has balancer");
        } finally {
            SERVER.with("sallyport.proxies.trusted", "");
        }
    }

    @Test
    @Order(5)
    void startsAgainWithItsKeyRingAndKeepsItsData() {
        SERVER.start();

        assertThat(harbor().read().text("rememberDays")).isEqualTo("11");
        assertThat(SERVER.log().errors()).isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("While the sample data are on, only this machine is served, though the server listens everywhere")
    void servesLoopbackOnly() throws IOException {
        assertThat(SERVER.rest().signIn(DORA).status()).isEqualTo(200);
        for (InetAddress address : addressesOfThisMachine()) {
            assertThat(SERVER.restAt(address).signIn(DORA).status()).isEqualTo(403);
        }
    }

    @Test
    @Order(7)
    @DisplayName("A production start serves no database that holds the sample people")
    void refusesToServeSamplePeopleAsProduction() {
        SERVER.stop();
        SERVER.with("sallyport.sample", "false");

        staysDownAndSaysWhy("sample organisation");
    }

    private static List<InetAddress> addressesOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    private static void staysDownAndSaysWhy(String why) {
        SERVER.startInVain();
        try {
            assertThat(SERVER.health("ready").isUp()).isFalse();
            assertThat(SERVER.log().ownErrors()).singleElement().asString().contains("does not start", why);
        } finally {
            SERVER.stop();
        }
    }

    /** The same ring, every key of it another one. */
    private static String withOtherKeys(String ring) {
        String zeros = Base64.getEncoder().encodeToString(new byte[32]);
        return ring.replaceAll("\"key\":\"[^\"]+\"", "\"key\":\"" + zeros + "\"");
    }
}

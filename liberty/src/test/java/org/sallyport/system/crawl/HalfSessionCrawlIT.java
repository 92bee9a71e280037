package org.sallyport.system.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.EVE;

import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.UnpackedEar;
import org.sallyport.system.harness.WebClient;

@DisplayName("A-025, C-75: nothing but a whole session opens anything")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HalfSessionCrawlIT {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final Set<String> OWN_COOKIES = Set.of(
            "__Host-sallyport", "__Host-sallyport-signin", "__Host-sallyport-device", "__Host-sallyport-organisation");

    private final LibertyServer server = Servers.sampleOnDerby();
    private final WebClient bensBrowser = server.browserless();
    private final WebClient evesBrowser = server.browserless();
    private final Map<String, String> containersCookies = new TreeMap<>();
    private Set<String> addresses;
    private String bensSignIn;

    @BeforeAll
    void stopHalfWay() throws Exception {
        addresses = Addresses.of(UnpackedEar.into("crawl"));
        bensSignIn = server.rest().signIn(BEN).signIn();
        bensBrowser.signIn(BEN);
        evesBrowser.signIn(EVE);
    }

    List<Credential> halves() {
        return List.of(
                Credential.header("ben's half web session", "Cookie", bensBrowser.cookieHeader())
                        .halfAtTheWeb(),
                Credential.header("eve's half web session", "Cookie", evesBrowser.cookieHeader())
                        .halfAtTheWeb(),
                Credential.header("ben's half sign-in as Bearer token", "Authorization", "Bearer " + bensSignIn));
    }

    Stream<Credential> credentials() {
        String half = bensBrowser.cookies().get("__Host-sallyport-signin");
        return Stream.concat(
                halves().stream(),
                Stream.of(
                        Credential.none(),
                        Credential.header("ben's half sign-in as session", "Cookie", "__Host-sallyport=" + bensSignIn),
                        Credential.header("… at the pages", "Cookie", "__Host-sallyport-signin=" + bensSignIn),
                        Credential.header("ben's half web session as session", "Cookie", "__Host-sallyport=" + half),
                        Credential.header("… as Bearer token", "Authorization", "Bearer " + half),
                        Credential.header("A-024: ann's password as Basic", "Authorization", basic(ANN)),
                        Credential.header("A-024: ben's password as Basic", "Authorization", basic(BEN)),
                        Credential.header("what a web server plug-in would say", "$WSRU", "harbor/ada")));
    }

    @Test
    @Order(1)
    @DisplayName("The crawl finds the pages and resources that there are")
    void findsTheAddresses() {
        assertThat(addresses)
                .contains(
                        "/sallyport/account",
                        "/sallyport/account/devices",
                        "/sallyport/account/password",
                        "/sallyport/account/stay",
                        "/sallyport/api/v1/session/devices/harbor",
                        "/sallyport/api/v1/session/sessions",
                        "/sallyport/sign-in/another-way",
                        "/sallyport/sign-in/code",
                        "/sallyport/sign-in/code.xhtml",
                        "/sallyport/sign-in/confirm",
                        "/sallyport/account/security/activity",
                        "/sallyport/account/security/key",
                        "/sallyport/api/v1/account/activity",
                        "/sallyport/api/v1/audit/harbor",
                        "/sallyport/api/v1/users/harbor/decisions",
                        "/sallyport/api/v1/what-if",
                        "/sallyport/sign-out",
                        "/sallyport/api/v1/session",
                        "/sallyport/api/v1/sign-ins/code",
                        "/sallyport/api/v1/sign-ins/enrolments/confirmation",
                        "/sallyport/api/v1/environments",
                        "/sallyport/api/v1/environments/harbor",
                        "/sallyport/api/v1/environments/harbor/help-contact",
                        "/sallyport/api/v1/environments/harbor/message-balance",
                        "/sallyport/api/v1/environments/harbor/message-balance/top-ups",
                        "/sallyport/api/v1/environments/harbor/test-messages",
                        "/sallyport/admin/messages",
                        "/sallyport/api/v1/environments/harbor/settings",
                        "/sallyport/api/v1/environments/harbor/sign-out",
                        "/sallyport/api/v1/devices/harbor",
                        "/sallyport/api/v1/sessions/harbor",
                        "/sallyport/api/v1/users/harbor/sessions",
                        "/sallyport/admin/devices/confirm",
                        "/sallyport/admin/user/two-step",
                        "/sallyport/admin/exemptions",
                        "/sallyport/admin/exemptions/end",
                        "/sallyport/api/v1/exemptions",
                        "/sallyport/api/v1/exemptions/harbor",
                        "/sallyport/api/v1/users/harbor/two-step-override",
                        "/sallyport/api/v1/users/harbor/two-step-removal",
                        "/sallyport/api/v1/users/harbor/permissions",
                        "/sallyport/api/v1/permissions/harbor/holders",
                        "/sallyport/admin/environments",
                        "/sallyport/admin/environments/new",
                        "/sallyport/admin/environments/name",
                        "/sallyport/admin/system-properties/help",
                        "/sallyport/admin/system-properties/networks",
                        "/sallyport/admin/users",
                        "/sallyport/admin/users/new",
                        "/sallyport/admin/users/edit",
                        "/sallyport/admin/users/confirm",
                        "/sallyport/admin/users/import",
                        "/sallyport/admin/users/export",
                        "/sallyport/admin/jobs",
                        "/sallyport/admin/job",
                        "/sallyport/admin/job/file",
                        "/sallyport/WEB-INF/web.xml");
    }

    @Test
    @Order(2)
    @DisplayName("A whole session opens what the crawl is refused")
    void opensWithAWholeSession() {
        WebClient anns = server.browserless();
        anns.signIn(ANN);
        RestClient rest = server.rest();

        assertThat(anns.get("/account").status()).isEqualTo(200);
        assertThat(rest.get("/session", rest.signIn(ANN).sessionToken()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("credentials")
    @Order(3)
    void opensNothing(Credential credential) {
        assertThat(openedTo(credential)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("halves")
    @Order(4)
    @DisplayName("A-211: nor when an address is written in another way")
    void opensNothingByAnotherSpelling(Credential credential) {
        List<String> opened = new ArrayList<>();
        for (String address :
                addresses.stream().filter(Addresses::isTheProducts).toList()) {
            for (String spelling : Spellings.of(address)) {
                attempt(new Attempt(credential, "GET", address, spelling), opened);
                attempt(new Attempt(credential, "POST", address, spelling), opened);
            }
        }

        assertThat(opened).isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("A-023: the container hands out no cookie of its own, and would get in with none")
    void opensNothingToTheContainersCookies() {
        StringBuilder cookies = new StringBuilder("JSESSIONID=0000; LtpaToken2=x");
        containersCookies.forEach(
                (name, value) -> cookies.append("; ").append(name).append('=').append(value));

        assertThat(openedTo(Credential.header("the container's cookies", "Cookie", cookies.toString())))
                .isEmpty();
        assertThat(containersCookies).isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("The half sessions were alive to the end")
    void crawledWithLiveHalves() {
        assertThat(bensBrowser.get("/sign-in/code").status()).isEqualTo(200);
        assertThat(evesBrowser.get("/sign-in/set-up").status()).isEqualTo(200);
        assertThat(server.rest().cancel(bensSignIn).status()).isEqualTo(204);
    }

    private List<String> openedTo(Credential credential) {
        List<String> opened = new ArrayList<>();
        for (String address : addresses) {
            for (String method : METHODS) {
                attempt(new Attempt(credential, method, address, address), opened);
            }
        }
        return opened;
    }

    private void attempt(Attempt attempt, List<String> opened) {
        Reply reply = attempt.on(server);
        keepContainersCookies(reply);
        if (!attempt.isFine(reply)) {
            opened.add(attempt.method() + " " + attempt.spelling() + " " + reply.status() + " "
                    + reply.header("Location").orElse(""));
        }
    }

    private void keepContainersCookies(Reply reply) {
        for (String setCookie : reply.headers().getOrDefault("Set-Cookie", List.of())) {
            HttpCookie cookie = HttpCookie.parse(setCookie).get(0);
            boolean takenBack = cookie.getValue().replace("\"", "").isEmpty();
            if (!takenBack && !OWN_COOKIES.contains(cookie.getName())) {
                containersCookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    private static String basic(Person person) {
        String credentials = person.login() + ":" + person.password();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}

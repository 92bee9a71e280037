package org.sallyport.system.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.DORA;
import static org.sallyport.system.harness.SamplePeople.EVE;
import static org.sallyport.system.harness.SamplePeople.FINN;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.UnpackedEar;
import org.sallyport.system.harness.WebClient;

@DisplayName("F-32, C-B05: every page, asked by everybody, opens to those for whom it is listed and to nobody else")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesCrawlIT {

    /** What the gate answers where a permission is missing. */
    private static final String NOT_OPEN = "That page is not open to you";

    /** What a form without its token is answered. */
    private static final Set<Integer> TURNED_AWAY = Set.of(400, 403);

    private final LibertyServer server = Servers.sampleOnDerby();
    private final RestClient rest = server.rest();
    private List<ListedPage> pages;
    private List<String> permissions;

    @BeforeAll
    void readTheList() throws Exception {
        UnpackedEar ear = UnpackedEar.into("crawl-by-role");
        pages = ListedPage.of(ear);
        permissions = ListedPage.permissions(ear);
    }

    @Test
    @DisplayName("The list is the product's own")
    void readsTheList() {
        assertThat(pages).extracting(ListedPage::path).contains("/sign-in", "/account", "/admin", "/admin/user");
        assertThat(permissions).contains("REMOVE_TWO_STEP");
        assertThat(pages.stream().filter(ListedPage::isInConsole)).isNotEmpty();
    }

    Stream<Person> people() {
        return Stream.of(ANN, CARL, DORA);
    }

    @ParameterizedTest
    @MethodSource("people")
    @DisplayName("A case worker and administrators")
    void opensByWhatIsHeld(Person person) {
        WebClient browser = server.browserless();
        browser.signIn(person);

        assertThat(wronglyRead(browser.cookieHeader(), pages, heldBy(person))).isEmpty();
        assertThat(wronglyPosted(browser.cookieHeader(), pages)).isEmpty();
        assertThat(browser.get("/account").status()).as("to the end").isEqualTo(200);
    }

    @Test
    @DisplayName("Somebody who holds one permission, of each in turn")
    void opensByOnePermission() {
        String doras = rest.signIn(DORA).sessionToken();
        String anns = rest.signIn(ANN).sessionToken();
        WebClient browser = server.browserless();
        browser.signIn(ANN);
        List<ListedPage> console =
                pages.stream().filter(ListedPage::isInConsole).toList();

        for (String permission : permissions) {
            give(doras, anns, permission);
            assertThat(wronglyRead(browser.cookieHeader(), console, Set.of(permission)))
                    .as(permission)
                    .isEmpty();
        }
        give(doras, anns, "");
        assertThat(heldBy(ANN)).isEmpty();
    }

    @Test
    @DisplayName("Somebody half signed in, and a stranger, see the way in alone")
    void opensNothingToHalves() {
        WebClient finns = server.browserless();
        String finnsNext = finns.signIn(FINN).location().orElseThrow();
        WebClient eves = server.browserless();
        String evesNext = eves.signIn(EVE).location().orElseThrow();

        for (String cookie : List.of(finns.cookieHeader(), eves.cookieHeader(), "none=0")) {
            List<String> opened = pages.stream()
                    .filter(page -> page.audience().equals("SIGNED_IN"))
                    .flatMap(page -> Stream.of("GET", "POST").map(method -> seen(cookie, method, page)))
                    .filter(seen -> seen.reply().status() < 300 || seen.reply().status() >= 500)
                    .map(Seen::toString)
                    .toList();
            assertThat(opened).isEmpty();
        }
        assertThat(List.of(finnsNext, evesNext)).allMatch(next -> next.startsWith("/sallyport/sign-in/"));
        assertThat(finns.get(finnsNext).status()).as("still half signed in").isEqualTo(200);
        assertThat(eves.get(evesNext).status()).as("still half signed in").isEqualTo(200);
    }

    private record Seen(String method, ListedPage page, Reply reply) {

        boolean isShut() {
            return reply.status() == 403 && reply.body().contains(NOT_OPEN);
        }

        @Override
        public String toString() {
            return method + " " + page.path() + " " + reply.status();
        }
    }

    private List<String> wronglyRead(String cookie, List<ListedPage> asked, Set<String> held) {
        return asked.stream()
                .map(page -> seen(cookie, "GET", page))
                .filter(got -> !isAsListed(got, held))
                .map(Seen::toString)
                .toList();
    }

    /** What anybody may post ends a sign-in or begins one; other tests are about that. */
    private List<String> wronglyPosted(String cookie, List<ListedPage> asked) {
        return asked.stream()
                .filter(page -> page.audience().equals("SIGNED_IN"))
                .map(page -> seen(cookie, "POST", page))
                .filter(posted -> !isTurnedAway(posted))
                .map(Seen::toString)
                .toList();
    }

    private static boolean isAsListed(Seen got, Set<String> held) {
        int status = got.reply().status();
        if (!got.page().methods().contains("GET")) {
            return status == 405;
        }
        return got.page().isOpenTo(held) ? status < 500 && status != 405 && !got.isShut() : got.isShut();
    }

    /** No form was posted of which the page had handed out the token. */
    private static boolean isTurnedAway(Seen posted) {
        int status = posted.reply().status();
        return posted.page().methods().contains("POST") ? TURNED_AWAY.contains(status) : status == 405;
    }

    /** With the same cookie every time, whatever an answer takes back. */
    private Seen seen(String cookie, String method, ListedPage page) {
        HttpRequest.Builder request = server.request("/sallyport" + page.path()).header("Cookie", cookie);
        Reply reply = rest.send(
                method.equals("GET")
                        ? request
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("id=1&confirm=yes")));
        return new Seen(method, page, reply);
    }

    private Set<String> heldBy(Person person) {
        return rest
                .get("/session", rest.signIn(person).sessionToken())
                .json()
                .getJsonArray("permissions")
                .getValuesAs(value -> value.toString().replace("\"", ""))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private void give(String administrator, String session, String permission) {
        String path = "/users/" + rest.get("/session", session).text("user/id") + "/permissions";
        String version = rest.get(path, administrator).text("version");
        String names = permission.isEmpty() ? "" : "\"" + permission + "\"";
        String body = "{\"version\": " + version + ", \"permissions\": [" + names + "]}";
        assertThat(rest.put(path, administrator, body).status()).isEqualTo(200);
    }
}

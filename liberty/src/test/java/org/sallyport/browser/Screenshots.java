package org.sallyport.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.SamplePeople;
import org.sallyport.system.harness.Servers;

/** The command ops/screenshots: the pictures of docs/console.md, of a server with the sample's people. */
final class Screenshots {

    /** From the server's module, where the command runs. */
    private static final Path IMAGES = Path.of("../docs/images");

    private static final String NOBODY = "-";

    private static final Map<String, Person> PEOPLE = Stream.of(
                    SamplePeople.ANN, SamplePeople.BEN, SamplePeople.CARL, SamplePeople.DORA, SamplePeople.EVE)
            .collect(Collectors.toMap(Person::login, Function.identity()));

    private final LibertyServer server;
    private final Chromium chromium;

    private Screenshots(LibertyServer server, Chromium chromium) {
        this.server = server;
        this.chromium = chromium;
    }

    /** @param path what to click on there, one after the other */
    private record Picture(String name, String login, String address, List<String> path) {

        static Picture of(String line) {
            String[] words = line.split(" +", 4);
            return new Picture(
                    words[0], words[1], words[2], words.length > 3 ? List.of(words[3].split(" > ", -1)) : List.of());
        }
    }

    public static void main(String... none) throws IOException {
        try (Chromium chromium = new Chromium()) {
            Screenshots screenshots = new Screenshots(Servers.sampleOnDerby(), chromium);
            screenshots.letThingsHappen();
            Files.readAllLines(IMAGES.resolve("console.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Picture::of)
                    .forEach(screenshots::take);
        }
    }

    /** So that lists aren't empty. */
    private void letThingsHappen() {
        server.browserless().signIn(SamplePeople.ANN);
        server.browserless().signIn(SamplePeople.ANN.knowing("Not-Anns-Passw0rd"));
        server.rest().signIn(SamplePeople.DORA);
        try (Visitor dora = chromium.visit(server, Look.DESK)) {
            SignInPage.opened(dora, "harbor").signIn(SamplePeople.DORA);
            dora.open("/admin/system-properties/authentication");
            dora.page().getByLabel("Days to Remember Device").fill("14");
            dora.page().getByText("Save settings").click();
        }
    }

    private void take(Picture picture) {
        try (Visitor visitor = chromium.visit(server, Look.DESK)) {
            if (!picture.login().equals(NOBODY)) {
                Person person = PEOPLE.get(picture.login());
                SignInPage.opened(visitor, person.environment()).signIn(person);
            }
            Page page = visitor.page();
            visitor.open(picture.address());
            picture.path()
                    .forEach(words -> page.locator("a, summary")
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")))
                            .first()
                            .click());
            page.waitForLoadState();
            page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve("console-" + picture.name() + ".png")));
        }
    }
}

package org.sallyport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sallyport.system.harness.Built;
import org.sallyport.system.harness.LibertyServer;

/** Somebody before a window, and a witness of all that the browser complains about. */
final class Visitor implements AutoCloseable {

    private static final List<String> WHAT_SHUTS_PEOPLE_OUT = List.of("serious", "critical");

    /** Colours, and nothing else of what axe looks at. */
    private static final List<String> WHAT_NIGHT_CHANGES = List.of("color-contrast");

    private final Page page;
    private final LibertyServer server;
    private final Look look;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Page page, LibertyServer server, Look look) {
        this.page = page;
        this.server = server;
        this.look = look;
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    Response open(String path) {
        return page.navigate(server.http() + path);
    }

    /** Where the visitor is, from the application's own root. */
    String path() {
        return page.url().substring(server.http().toString().length()).replaceFirst("[?].*", "");
    }

    /** As {@link #inspect}, in windows of every kind. */
    void inspectAtEveryWidth(String state) {
        for (Look each : Look.values()) {
            resize(each.width, each.height);
            inspect(state, each);
        }
        resize(look.width, look.height);
    }

    /** Keeps pictures of the page and lets axe look at it, by day and by night; what a desk shows, on a tablet, too. */
    void inspect(String state) {
        inspect(state, look);
    }

    private void inspect(String state, Look window) {
        page.waitForLoadState();
        inspect(state + "-" + window.name().toLowerCase(Locale.ROOT), window.width);
        if (window == Look.DESK) {
            resize(Look.TABLET_WIDTH, Look.TABLET_HEIGHT);
            inspect(state + "-tablet", Look.TABLET_WIDTH);
            resize(window.width, window.height);
        }
    }

    private void inspect(String picture, int width) {
        look(picture, new AxeBuilder(page));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s: wider than the window", picture)
                .isEqualTo(width);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(picture + "-by-night", new AxeBuilder(page).withRules(WHAT_NIGHT_CHANGES));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void look(String picture, AxeBuilder axe) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Built.folder("screenshots").resolve(picture + ".png")));
        assertThat(axe.analyze().getViolations())
                .as(picture)
                .filteredOn(rule -> WHAT_SHUTS_PEOPLE_OUT.contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    private void resize(int width, int height) {
        page.setViewportSize(width, height);
    }

    /** Chromium also reports each page whose status isn't a success, which is what a refusal has. */
    private void hear(ConsoleMessage message) {
        boolean isAboutThePageItself = message.text().startsWith("Failed to load resource")
                && Objects.requireNonNullElse(message.location(), "").startsWith(page.url());
        if (List.of("error", "warning").contains(message.type()) && !isAboutThePageItself) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    @Override
    public void close() {
        page.context().close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}

package org.sallyport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
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

    /** Of a phone, a tablet and a desk. */
    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);

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

    /** Keeps a picture of the page and lets axe look at it. */
    void inspect(String state) {
        inspect(state + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-'), look.width);
    }

    /** The same in windows of every width, by day and by night, without going there again. */
    void inspectAtEveryWidth(String state) {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            for (int width : WIDTHS) {
                page.setViewportSize(width, look.height);
                inspect(state + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT), width);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours));
        page.setViewportSize(look.width, look.height);
    }

    private void inspect(String state, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Built.folder("screenshots").resolve(state + ".png")));
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(state)
                .filteredOn(rule -> WHAT_SHUTS_PEOPLE_OUT.contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s: wider than the window", state)
                .isEqualTo(width);
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

package org.sallyport.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sallyport.system.harness.LibertyServer;

/** The installed Chromium; each visitor gets a profile of their own. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(onThePath("chromium"))
                    .setHeadless(true)
                    .setArgs(QUIETLY));

    Visitor visit(LibertyServer server, Look look) {
        return visit(server, look, true);
    }

    Visitor visitWithoutJavaScript(LibertyServer server, Look look) {
        return visit(server, look, false);
    }

    private Visitor visit(LibertyServer server, Look look, boolean javaScript) {
        BrowserContext profile = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setJavaScriptEnabled(javaScript));
        return new Visitor(profile.newPage(), server, look);
    }

    private static Path onThePath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(program + " isn't installed"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

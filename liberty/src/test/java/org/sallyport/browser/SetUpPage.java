package org.sallyport.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.sallyport.system.harness.AuthenticatorApp;
import org.sallyport.system.harness.Built;
import org.sallyport.system.harness.QrCode;
import org.sallyport.system.harness.Secrets;

/** The steps of a set-up, at {@code /sign-in/set-up} and {@code /account/security/key}. */
record SetUpPage(Visitor visitor) {

    void begin() {
        press("Set up now");
    }

    /** Holds a phone before the window: whatever is drawn there is what the camera sees. */
    AuthenticatorApp scan() {
        qrCode().waitFor();
        Path picture = Built.folder("screenshots").resolve("scanned.png");
        page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
        return QrCode.scan(picture);
    }

    /** The key as it is typed. */
    String setupKey() {
        page().getByText("Cannot scan?").click();
        return Secrets.note(page().locator("#setup-key").textContent());
    }

    Locator openApp() {
        return page().getByText("Open my authenticator app");
    }

    Locator qrCode() {
        return page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("QR code"));
    }

    void goOn() {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                .click();
    }

    void verifyAndSave(String code) {
        page().getByLabel("6-digit code").fill(code);
        press("Verify and Save");
    }

    Locator refusal() {
        return page().getByRole(AriaRole.ALERT);
    }

    private void press(String button) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private Page page() {
        return visitor.page();
    }
}

package org.sallyport.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /sign-in/code} */
record CodePage(Visitor visitor) {

    void enter(String code) {
        page().getByLabel("6-digit code").fill(code);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
    }

    void askWhy() {
        page().getByText("Why am I asked?").click();
    }

    void cancel() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel signing in"))
                .click();
    }

    Locator refusal() {
        return page().getByRole(AriaRole.ALERT);
    }

    private Page page() {
        return visitor.page();
    }
}

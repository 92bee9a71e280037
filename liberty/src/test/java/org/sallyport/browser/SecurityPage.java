package org.sallyport.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /account/security} and its neighbours. */
record SecurityPage(Visitor visitor) {

    /** As people get there: by the menu under their name. */
    static SecurityPage opened(Visitor visitor) {
        visitor.page().locator(".user-menu > summary").click();
        SecurityPage page = new SecurityPage(visitor);
        page.follow("Security Settings");
        return page;
    }

    void follow(String link) {
        visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    void press(String button) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}

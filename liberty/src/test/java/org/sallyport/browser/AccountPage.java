package org.sallyport.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /account} */
record AccountPage(Visitor visitor) {

    void signOut() {
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
    }
}

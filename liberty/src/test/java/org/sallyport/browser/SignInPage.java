package org.sallyport.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.sallyport.system.harness.Person;

/** {@code /sign-in} */
record SignInPage(Visitor visitor) {

    static SignInPage opened(Visitor visitor, String environment) {
        visitor.open("/sign-in?environment=" + environment);
        return new SignInPage(visitor);
    }

    void signIn(Person person) {
        page().getByLabel("User name").fill(person.login());
        page().getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(person.password());
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    Locator refusal() {
        return page().getByRole(AriaRole.ALERT);
    }

    private Page page() {
        return visitor.page();
    }
}

package org.sallyport.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /account/devices} */
record DevicesPage(Visitor visitor) {

    static DevicesPage opened(Visitor visitor) {
        visitor.open("/account/devices");
        return new DevicesPage(visitor);
    }

    Locator devices() {
        return page().locator("ul.entries").first().getByRole(AriaRole.LISTITEM);
    }

    Locator thisDevice() {
        return devices().filter(new Locator.FilterOptions().setHasText("This device"));
    }

    Locator otherDevice() {
        return devices().filter(new Locator.FilterOptions().setHasNotText("This device"));
    }

    void rename(Locator device, String name) {
        device.getByText("Rename").click();
        device.getByLabel("Name of the device").fill(name);
        device.getByText("Save the name").click();
    }

    void choose(String link) {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .click();
    }

    void confirm(String button) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private Page page() {
        return visitor.page();
    }
}

package org.sallyport.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.sallyport.web.platform.Addresses;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.Caller;
import org.sallyport.web.signin.Page;

/** The pages of the console that the administrator at hand may open, in groups. */
@Named
@RequestScoped
public class ConsoleMenu {

    private static final List<Group> ALL = List.of(
            new Group("monitor", List.of(new Item("overview", "/admin"), new Item("audit", "/admin/audit"))),
            new Group(
                    "people",
                    List.of(
                            new Item("users", "/admin/users"),
                            new Item("exemptions", "/admin/exemptions"),
                            new Item("permissions", "/admin/permissions"),
                            new Item("devices", "/admin/devices"))),
            new Group(
                    "rules",
                    List.of(
                            new Item("authentication", "/admin/system-properties/authentication"),
                            new Item("networks", "/admin/system-properties/networks"),
                            new Item("help", "/admin/system-properties/help"),
                            new Item("what-if", "/admin/what-if"))),
            new Group(
                    "system",
                    List.of(
                            new Item("messages", "/admin/messages"),
                            new Item("jobs", "/admin/jobs"),
                            new Item("environments", "/admin/environments"))));

    /** The one entry that an organisation may have words of its own for (P-20). */
    private static final String OWN_WORDS = "messages";

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    @Inject
    Administrator administrator;

    @Inject
    Sentences sentences;

    /** @param key of its name in the bundle, behind {@code console.group.} */
    public record Group(String key, List<Item> items) {}

    /** @param key of its name in the bundle, behind {@code console.menu.} */
    public record Item(String key, String path) {}

    public boolean isPresent() {
        return Page.isOpenTo(caller.permissions(), "/admin");
    }

    /** Without the entries, and the groups, that wouldn't open. */
    public List<Group> getGroups() {
        return ALL.stream()
                .map(group -> new Group(group.key(), open(group.items()).toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** For links beside the menu. */
    public boolean isOpen(String path) {
        return Page.isOpenTo(caller.permissions(), path);
    }

    public String words(Item item) {
        String key = "console.menu." + item.key();
        return item.key().equals(OWN_WORDS) ? administrator.words(key) : sentences.of(key);
    }

    public boolean isAt(String path) {
        return Addresses.path(request).equals(path);
    }

    private Stream<Item> open(List<Item> items) {
        return items.stream().filter(item -> Page.isOpenTo(caller.permissions(), item.path()));
    }
}

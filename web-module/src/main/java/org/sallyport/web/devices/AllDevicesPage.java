package org.sallyport.web.devices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.service.devices.Owner;
import org.sallyport.service.devices.ReviewingAllDevices;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/devices}: live sessions or known devices, of everybody or one person. */
@Named
@RequestScoped
public class AllDevicesPage {

    private static final int ROWS = 50;

    @Inject
    Administrator administrator;

    @Inject
    Form form;

    @Inject
    Sentences sentences;

    @Inject
    ReviewingAllDevices reviewingAllDevices;

    private Kind kind = Kind.SESSIONS;
    private String person = "";
    private Slice<UseRow> slice = new Slice<>(List.of(), Optional.empty());

    @PostConstruct
    void load() {
        kind = Kind.of(form.carried("kind"));
        person = form.carried("person").strip();
        slice = read().orElse(slice);
    }

    private Optional<Slice<UseRow>> read() {
        String whose = person.isEmpty() ? null : person;
        PageRequest page = PageRequest.behind(after(), ROWS);
        return kind == Kind.DEVICES
                ? reviewingAllDevices
                        .devices(administrator.user(), whose, page, administrator.origin())
                        .map(found -> found.map(row -> UseRow.of(row, sentences)))
                : reviewingAllDevices
                        .sessions(administrator.user(), whose, page, administrator.origin())
                        .map(found -> found.map(row -> UseRow.of(row, sentences)));
    }

    private Optional<Position> after() {
        return Position.parse(form.carried("after"));
    }

    public List<UseRow> getRows() {
        return slice.rows();
    }

    public Kind getKind() {
        return kind;
    }

    public List<Kind> getKinds() {
        return List.of(Kind.values());
    }

    /** What was typed to filter by. */
    public String getPerson() {
        return person;
    }

    /** Who may be signed out from here: the one person whose rows are shown, unless it is oneself. */
    public @Nullable Owner getOwner() {
        return getRows().stream()
                .map(UseRow::owner)
                .filter(owner -> !person.isEmpty()
                        && !owner.id().equals(administrator.user().userId()))
                .findFirst()
                .orElse(null);
    }

    /** What a row's links carry along, to lead back here. */
    public String getWay() {
        return Kind.way(person);
    }

    /** Where the same is listed of the row's owner alone. */
    public String addressOf(UseRow row) {
        return kind.address(row.owner().login());
    }

    /** Empty on the first page. */
    public String getFirst() {
        return after().isPresent() ? kind.address(person) : "";
    }

    /** Empty on the last page. */
    public String getNext() {
        return slice.next().map(next -> kind.address(person) + "&after=" + next).orElse("");
    }
}

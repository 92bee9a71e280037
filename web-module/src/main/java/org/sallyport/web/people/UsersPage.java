package org.sallyport.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.ReviewingUsers;
import org.sallyport.service.people.UserList;
import org.sallyport.service.people.UserPage;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;

/** {@code /admin/users}: User Management (320), the list (C-41, C-42). */
@Named
@RequestScoped
public class UsersPage {

    static final String PATH = "/admin/users";

    private static final int ROWS = 50;

    @Inject
    Administrator administrator;

    @Inject
    ReviewingUsers reviewingUsers;

    @Inject
    TimeSource time;

    @Inject
    Form form;

    private PeopleFilter filter = PeopleFilter.of(field -> "");
    private Optional<String> after = Optional.empty();
    private Slice<PersonRow> slice = new Slice<>(List.of(), Optional.empty());

    @PostConstruct
    void load() {
        filter = PeopleFilter.of(form::carried);
        after = Cursor.parse(form.carried("after")).filter(key -> !key.isEmpty());
        UserList list = reviewingUsers.list(
                administrator.user(), filter.at(time.now()), new UserPage(ROWS, after), administrator.origin());
        if (list instanceof UserList.Found found) {
            slice = found.users().map(PersonRow::of);
        }
    }

    public List<PersonRow> getRows() {
        return slice.rows();
    }

    public PeopleFilter getFilter() {
        return filter;
    }

    /** What is filtered by, to be shown in its fields again. */
    public Map<String, String> getText() {
        return filter.texts();
    }

    public List<String> getStates() {
        return words(TwoStepState.values());
    }

    public List<String> getStatuses() {
        return words(UserStatus.values());
    }

    public List<String> getSpans() {
        return Stream.of(SignedIn.values())
                .filter(span -> span != SignedIn.WHENEVER)
                .map(PeopleFilter::inAddress)
                .toList();
    }

    /** Empty on the first page. */
    public String getFirst() {
        return after.isPresent() ? PATH + "?" + filter.query() : "";
    }

    /** Empty on the last page. */
    public String getNext() {
        return slice.next()
                .map(next -> PATH + "?after=" + Cursor.of(next) + (filter.isEverybody() ? "" : "&" + filter.query()))
                .orElse("");
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(PeopleFilter::inAddress).toList();
    }
}

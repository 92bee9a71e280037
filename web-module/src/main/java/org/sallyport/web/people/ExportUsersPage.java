package org.sallyport.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.sallyport.service.people.ExportingUsers;
import org.sallyport.service.people.JobStart;
import org.sallyport.service.people.ReviewingUsers;
import org.sallyport.service.people.UserFilter;
import org.sallyport.service.people.UserList;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/users/export}: whom the file will list, before it is made. */
@Named
@RequestScoped
public class ExportUsersPage {

    @Inject
    Administrator administrator;

    @Inject
    ReviewingUsers reviewingUsers;

    @Inject
    ExportingUsers exportingUsers;

    @Inject
    TimeSource time;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private PeopleFilter filter = PeopleFilter.of(field -> "");

    @PostConstruct
    void load() {
        filter = PeopleFilter.of(form::carried);
    }

    public void open() {
        if (form.isPosted()) {
            UserFilter whom = filter.at(time.now());
            if (exportingUsers.begin(administrator.user(), whom, administrator.origin())
                    instanceof JobStart.Begun begun) {
                reply.seeOther("/admin/job?id=" + begun.job().id());
            } else {
                reply.status(HttpServletResponse.SC_FORBIDDEN);
                errors.refuse(sentences.plain("error.permission.happened"));
            }
        }
    }

    /** How many it will be, as far as anybody counts. */
    public String getCount() {
        UserList count = reviewingUsers.count(administrator.user(), filter.at(time.now()), administrator.origin());
        if (!(count instanceof UserList.Counted counted)) {
            return "";
        }
        return counted.isMore()
                ? sentences.of("export-users.more", UserList.Counted.MOST)
                : sentences.of("export-users.count", counted.number());
    }

    public PeopleFilter getFilter() {
        return filter;
    }

    /** The fields that say something, in words. */
    public List<Part> getParts() {
        return filter.texts().entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> new Part(field.getKey(), field.getValue(), shown(field.getKey(), field.getValue())))
                .toList();
    }

    private String shown(String field, String value) {
        String key = "users." + field + "." + value;
        return sentences.has(key) ? sentences.of(key) : value;
    }

    /**
     * Something that is filtered by.
     *
     * @param shown its value for people
     */
    public record Part(String field, String value, String shown) {}
}

package org.sallyport.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.service.people.Entry;
import org.sallyport.service.people.NewPerson;
import org.sallyport.service.people.UserDetails;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** The fields about a person, of whichever form, and what is answered to them when they are refused. */
@Named
@RequestScoped
public class UserFields {

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private final Map<String, String> texts = new TreeMap<>(Map.of(
            "login", "", "name", "", "email", "", "roles", "", "version", "", "authSource", AuthSource.LOCAL.name()));

    /** Something about a person that somebody else has saved otherwise than it is typed here. */
    public record Difference(String field, String theirs, String yours) {}

    public Map<String, String> getText() {
        return texts;
    }

    void show(UserDetails user) {
        texts.put("login", user.login());
        texts.putAll(saved(user));
        texts.put("version", Long.toString(user.version()));
    }

    /** What was typed stays, to be saved over what is there now. */
    List<Difference> compareWith(UserDetails theirs) {
        reply.status(HttpServletResponse.SC_CONFLICT);
        errors.refuse(sentences.plain("user-fields.changed-meanwhile"));
        texts.put("version", Long.toString(theirs.version()));
        Map<String, String> saved = saved(theirs);
        return Stream.of("name", "email", "roles")
                .map(field -> new Difference(field, saved.getOrDefault(field, ""), typed(field)))
                .filter(difference -> !difference.theirs().equals(difference.yours()))
                .toList();
    }

    Entry entry() {
        return new Entry(typed("login"), typed("name"), typed("email"), roles());
    }

    NewPerson newPerson() {
        return new NewPerson(entry(), AuthSource.valueOf(typed("authSource")));
    }

    /** Of whatever isn't about one page alone. */
    void refuse(UserOutcome outcome) {
        if (outcome instanceof UserOutcome.Invalid invalid) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            invalid.faults()
                    .forEach(fault -> errors.refuse(
                            fault.field(),
                            sentences.plain(
                                    "settings.rule",
                                    sentences.of("user-fields." + fault.field() + ".label"),
                                    fault.message())));
        } else if (outcome instanceof UserOutcome.Busy) {
            reply.status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            errors.refuse(sentences.plain("user-fields.busy"));
        } else if (outcome instanceof UserOutcome.OutOfReach) {
            reply.status(HttpServletResponse.SC_FORBIDDEN);
            errors.refuse(sentences.plain("user-fields.out-of-reach"));
        } else if (outcome instanceof UserOutcome.NotThere) {
            reply.notFound();
        } else {
            reply.status(HttpServletResponse.SC_FORBIDDEN);
            errors.refuse(sentences.plain("error.permission.happened"));
        }
    }

    private static Map<String, String> saved(UserDetails user) {
        return Map.of(
                "name", user.name(),
                "email", Objects.toString(user.email(), ""),
                "roles", String.join("\n", new TreeSet<>(user.roles())));
    }

    private Set<String> roles() {
        return typed("roles").lines().filter(role -> !role.isBlank()).collect(Collectors.toSet());
    }

    private String typed(String field) {
        return texts.getOrDefault(field, "").strip().replace("\r\n", "\n");
    }
}

package org.sallyport.web.environment;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.sallyport.domain.environment.HelpContact;
import org.sallyport.service.environment.EnvironmentEntry;
import org.sallyport.service.environment.FoundingEnvironment.Draft;
import org.sallyport.service.environment.FoundingOutcome.Founded;
import org.sallyport.service.environment.HelpContactOutcome.Current;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;

/** Environments and help contacts as administrators get them. */
final class EnvironmentJson {

    private EnvironmentJson() {}

    static JsonObjectBuilder of(EnvironmentEntry entry) {
        return JsonAnswer.object()
                .add("key", entry.key())
                .add("name", entry.name())
                .add("version", entry.version())
                .add("mode", entry.mode().name())
                .add("site", entry.site())
                .add("createdAt", JsonInstant.format(entry.createdAt()));
    }

    static JsonObjectBuilder of(Slice<EnvironmentEntry> slice) {
        JsonArrayBuilder environments = JsonAnswer.array();
        slice.rows().forEach(entry -> environments.add(of(entry)));
        JsonObjectBuilder answer = JsonAnswer.object().add("environments", environments);
        slice.next().ifPresent(next -> answer.add("next", next));
        return answer;
    }

    static JsonObjectBuilder of(Founded founded, Draft draft) {
        JsonObjectBuilder administrator = JsonAnswer.object()
                .add("login", draft.administratorLogin())
                .add("name", draft.administratorName())
                .add("startingPassword", founded.startingPassword().reveal());
        return of(founded.entry()).add("administrator", administrator);
    }

    static JsonObjectBuilder of(Current current) {
        HelpContact contact = current.contact();
        JsonObjectBuilder answer = JsonAnswer.object().add("version", current.version());
        if (contact.email() != null) {
            answer.add("email", contact.email());
        }
        if (contact.telephone() != null) {
            answer.add("telephone", contact.telephone());
        }
        if (contact.words() != null) {
            answer.add("words", contact.words());
        }
        return answer;
    }
}

package org.sallyport.web.environment;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.environment.HelpContact;
import org.sallyport.domain.environment.InvalidSetting;
import org.sallyport.domain.environment.Preset;
import org.sallyport.domain.environment.Words;
import org.sallyport.service.environment.EditingHelpContact;
import org.sallyport.service.environment.FoundingEnvironment.Draft;
import org.sallyport.service.environment.ManagingEnvironments.Renaming;
import org.sallyport.service.environment.ManagingEnvironments.Stretch;
import org.sallyport.web.platform.JsonBody;
import org.sallyport.web.platform.Query;

/** What administrators send about environments and their help contacts. */
final class EnvironmentBodies {

    private static final int KEY = 40;

    private EnvironmentBodies() {}

    static Stretch stretch(Query query) {
        String after = query.one(
                        "after",
                        text -> Optional.of(text).filter(Words::isEnvironmentKey),
                        "must be the next of an answer")
                .orElse("");
        return new Stretch(after, query.limit());
    }

    static Draft draft(JsonBody body) {
        return new Draft(
                body.text("key", KEY, Words::environmentKey),
                body.text("name", Words.MAX_NAME, Words::environmentName),
                body.word("preset", Preset::key, Preset.values()),
                body.text("administratorLogin", LoginName.MAX_LENGTH, Draft::checkLogin),
                body.text("administratorName", Words.MAX_NAME, Draft::checkPersonName));
    }

    static Renaming renaming(String key, JsonBody body) {
        String name = body.text("name", Words.MAX_NAME, Words::environmentName);
        return new Renaming(key, name, body.number("version"));
    }

    static EditingHelpContact.Edit helpContact(JsonBody body) {
        long version = body.number("version");
        String email = given(body, "email", HelpContact.MAX_EMAIL, text -> new HelpContact(text, null, null));
        String telephone =
                given(body, "telephone", HelpContact.MAX_TELEPHONE, text -> new HelpContact(null, text, null));
        String words = given(body, "words", HelpContact.MAX_WORDS, text -> new HelpContact(null, null, text));
        try {
            return new EditingHelpContact.Edit(version, new HelpContact(email, telephone, words));
        } catch (InvalidSetting e) {
            throw body.refusal(e.setting(), e.rule());
        }
    }

    private static @Nullable String given(JsonBody body, String name, int most, Consumer<String> type) {
        return body.has(name) ? body.text(name, most, type) : null;
    }
}

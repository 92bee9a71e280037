package org.sallyport.web.environment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sallyport.service.environment.EnvironmentEntry;
import org.sallyport.service.environment.EnvironmentOutcome;
import org.sallyport.service.environment.ManagingEnvironments;
import org.sallyport.service.environment.ManagingEnvironments.Renaming;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.TypedFields;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/environments/name}: what an environment is called. */
@Named
@RequestScoped
public class EnvironmentNamePage {

    @Inject
    Administrator administrator;

    @Inject
    ManagingEnvironments managingEnvironments;

    @Inject
    TypedFields fields;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private String key = "";

    @PostConstruct
    void load() {
        key = form.carried("environment");
        if (managingEnvironments.read(administrator.user(), key, administrator.origin())
                instanceof EnvironmentOutcome.Current current) {
            show(current.entry());
        }
    }

    public void open() {
        if (texts.isEmpty()) {
            reply.notFound();
        }
    }

    public void save() {
        fields.read("environment-name", texts, members -> EnvironmentBodies.renaming(key, members))
                .ifPresent(this::rename);
    }

    private void rename(Renaming renaming) {
        EnvironmentOutcome outcome =
                managingEnvironments.rename(administrator.user(), renaming, administrator.origin());
        if (outcome instanceof EnvironmentOutcome.Current) {
            reply.seeOther("/admin/environments?done=renaming");
        } else if (outcome instanceof EnvironmentOutcome.ChangedMeanwhile theirs) {
            reply.status(HttpServletResponse.SC_CONFLICT);
            texts.put("version", Long.toString(theirs.entry().version()));
            errors.refuse(sentences.plain(
                    "environment-name.changed-meanwhile", theirs.entry().name()));
        } else {
            reply.notFound();
        }
    }

    private void show(EnvironmentEntry entry) {
        texts.put("name", entry.name());
        texts.put("version", Long.toString(entry.version()));
    }

    public String getKey() {
        return key;
    }

    public Map<String, String> getText() {
        return texts;
    }
}

package org.sallyport.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sallyport.service.people.ImportingUsers;
import org.sallyport.service.people.ImportingUsers.Upload;
import org.sallyport.service.people.JobStart;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** {@code /admin/users/import}: a file is tried first, always; what was tried is imported from the page of its job. */
@Named
@RequestScoped
public class ImportUsersPage {

    @Inject
    Administrator administrator;

    @Inject
    ImportingUsers importingUsers;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    public void open() {
        if (form.isPosted()) {
            String trial = form.typed("trial");
            if (trial.isEmpty()) {
                tryOut(form.file("file"), form.typed("rows"));
            } else {
                follow(importingUsers.goOn(administrator.user(), trial, administrator.origin()));
            }
        }
    }

    private void tryOut(Optional<byte[]> file, String rows) {
        if (file.isPresent() == !rows.isBlank()) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            errors.refuse(
                    "file", sentences.plain(rows.isBlank() ? "import-users.file.empty" : "import-users.file.both"));
        } else {
            byte[] csv = file.orElseGet(() -> rows.strip().getBytes(StandardCharsets.UTF_8));
            follow(importingUsers.begin(administrator.user(), new Upload(csv, true), administrator.origin()));
        }
    }

    private void follow(JobStart start) {
        if (start instanceof JobStart.Begun begun) {
            reply.seeOther("/admin/job?id=" + begun.job().id());
        } else if (start instanceof JobStart.BegunBefore) {
            reply.seeOther("/admin/job?id=" + form.typed("trial"));
        } else if (start instanceof JobStart.Unreadable unreadable) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            String field = form.file("file").isPresent() ? "file" : "rows";
            String label = sentences.of("import-users.the-file");
            unreadable
                    .faults()
                    .forEach(fault -> errors.refuse(field, sentences.plain("settings.rule", label, fault.message())));
        } else if (start instanceof JobStart.NotThere) {
            reply.notFound();
        } else {
            reply.status(HttpServletResponse.SC_FORBIDDEN);
            errors.refuse(sentences.plain("error.permission.happened"));
        }
    }
}

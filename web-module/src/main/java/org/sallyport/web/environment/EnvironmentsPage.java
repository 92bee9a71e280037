package org.sallyport.web.environment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.environment.Words;
import org.sallyport.service.environment.EnvironmentEntry;
import org.sallyport.service.environment.EnvironmentOutcome;
import org.sallyport.service.environment.ManagingEnvironments;
import org.sallyport.service.environment.ManagingEnvironments.Stretch;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Moment;

/** {@code /admin/environments}: production, training and whatever else there is, beside each other. */
@Named
@RequestScoped
public class EnvironmentsPage {

    private static final int ROWS = 50;

    @Inject
    Administrator administrator;

    @Inject
    ManagingEnvironments managingEnvironments;

    @Inject
    Form form;

    private Slice<EnvironmentEntry> slice = new Slice<>(List.of(), Optional.empty());

    @PostConstruct
    void load() {
        String after = isFirst() ? "" : form.carried("after");
        EnvironmentOutcome outcome =
                managingEnvironments.list(administrator.user(), new Stretch(after, ROWS), administrator.origin());
        if (outcome instanceof EnvironmentOutcome.Entries entries) {
            slice = entries.slice();
        }
    }

    public List<EnvironmentEntry> getRows() {
        return slice.rows();
    }

    /** Empty at the end of the list. */
    public String getNext() {
        return slice.next().orElse("");
    }

    /** Also where the address doesn't say where to go on. */
    public boolean isFirst() {
        return !Words.isEnvironmentKey(form.carried("after"));
    }

    public Moment created(EnvironmentEntry entry) {
        return Moment.of(entry.createdAt());
    }

    public boolean isRenamed() {
        return form.carried("done").equals("renaming");
    }
}

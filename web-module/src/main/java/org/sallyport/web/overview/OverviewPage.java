package org.sallyport.web.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.auditlog.QuickView;
import org.sallyport.service.auditlog.Review;
import org.sallyport.service.auditlog.ReviewingAudit;
import org.sallyport.service.environment.EditingSettings;
import org.sallyport.service.environment.SettingsOutcome;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.web.audit.AuditRow;
import org.sallyport.web.audit.AuditRows;
import org.sallyport.web.console.Administrator;

/** {@code /admin}: what an administrator wants to see first, as far as the own permissions show it. */
@Named
@RequestScoped
public class OverviewPage {

    private static final int ROWS = 5;

    @Inject
    Administrator administrator;

    @Inject
    EditingSettings editingSettings;

    @Inject
    ReviewingAudit reviewingAudit;

    @Inject
    AuditRows auditRows;

    @Inject
    Standings standings;

    @Inject
    NextSteps nextSteps;

    private @Nullable TwoStepSettings settings;
    private List<Standing> people = List.of();
    private List<AuditRow> failures = List.of();
    private List<AuditRow> changes = List.of();

    public void open() {
        if (isSettingsVisible()) {
            SettingsOutcome outcome = editingSettings.read(
                    administrator.user(), administrator.environment().key(), administrator.origin());
            settings = outcome instanceof SettingsOutcome.Current current ? current.settings() : null;
        }
        people = standings.count();
        if (isAuditVisible()) {
            failures = newest(QuickView.SIGN_IN_FAILURES);
            changes = newest(QuickView.ADMINISTRATORS_CHANGES);
        }
    }

    private List<AuditRow> newest(QuickView view) {
        Review review = reviewingAudit.list(
                administrator.user(), view.filter(), PageRequest.first(ROWS), administrator.origin());
        return review instanceof Review.Entries found
                ? found.slice().map(auditRows::of).rows()
                : List.of();
    }

    /** Null for whoever may not see them. */
    public @Nullable TwoStepSettings getSettings() {
        return settings;
    }

    /** How many people stand how; empty for whoever may not see them. */
    public List<Standing> getPeople() {
        return people;
    }

    public List<NextSteps.Step> getSteps() {
        return nextSteps.of(settings, people);
    }

    public List<AuditRow> getFailures() {
        return failures;
    }

    public List<AuditRow> getChanges() {
        return changes;
    }

    public boolean isAuditVisible() {
        return administrator.user().holds(Permission.VIEW_AUDIT);
    }

    private boolean isSettingsVisible() {
        return administrator.user().holds(Permission.VIEW_SETTINGS)
                || administrator.user().holds(Permission.EDIT_SETTINGS);
    }
}

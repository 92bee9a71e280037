package org.sallyport.service.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditOutcome;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.Progress;
import org.sallyport.domain.job.Requester;
import org.sallyport.service.audit.AuditTrail;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.job.CsvText;
import org.sallyport.service.job.JobParts;
import org.sallyport.service.people.FieldFault.Rule;

/** Works off the rows of a part, each by itself: a bad one changes nothing and stops nobody. */
@Dependent
public class ImportWork {

    static final String REFUSED = "REFUSED";

    private static final String NO_FIELD = "";

    private final JobParts parts;
    private final Environments environments;
    private final Users users;
    private final NewPeople newPeople;
    private final AuditTrail audit;

    @Inject
    public ImportWork(JobParts parts, Environments environments, Users users, NewPeople newPeople, AuditTrail audit) {
        this.parts = parts;
        this.environments = environments;
        this.users = users;
        this.newPeople = newPeople;
        this.audit = audit;
    }

    /** @param adding whether somebody is added or only looked at */
    Progress next(Job job, boolean adding) {
        String reached = job.reached();
        int number = reached == null ? 0 : Integer.parseInt(reached);
        List<ImportRow> rows = ImportFile.rows(
                parts.find(job.id(), JobParts.Kind.INPUT, number).orElseThrow());
        Optional<String> next =
                parts.find(job.id(), JobParts.Kind.INPUT, number + 1).map(more -> Integer.toString(number + 1));
        Requester requester = job.requester();
        Batch batch = new Batch(environments.get(requester.environmentId()), requester, held(requester), adding);
        StringBuilder report = new StringBuilder(number == 0 ? header() : "");
        long refused = rows.stream().filter(row -> !report(row, batch, report)).count();
        return new Progress(rows.size(), refused, report.toString(), next);
    }

    /**
     * What the rows of a part have in common.
     *
     * @param held by whoever asked for it, now
     */
    private record Batch(Environment here, Requester requester, Set<Permission> held, boolean adding) {}

    /** Whether the row was right. */
    private boolean report(ImportRow row, Batch batch, StringBuilder report) {
        List<FieldFault> faults = faultsIn(row, batch);
        if (faults.isEmpty()) {
            if (batch.adding()) {
                add(row, batch);
            }
            report.append(CsvText.line(row.line(), row.login(), batch.adding() ? "ADDED" : "RIGHT", "", ""));
        }
        faults.forEach(
                fault -> report.append(CsvText.line(row.line(), row.login(), REFUSED, fault.field(), fault.message())));
        return faults.isEmpty();
    }

    private List<FieldFault> faultsIn(ImportRow row, Batch batch) {
        if (!batch.held().contains(Permission.EDIT_USERS)) {
            return List.of(new FieldFault(NO_FIELD, Rule.NOT_PERMITTED));
        }
        if (!row.isWhole()) {
            return List.of(new FieldFault(NO_FIELD, Rule.WRONG_NUMBER_OF_FIELDS));
        }
        List<FieldFault> faults = new ArrayList<>(newPeople.faultsIn(row.entry(), batch.here(), batch.held()));
        boolean loginIsGood = faults.stream().noneMatch(fault -> fault.field().equals(EntryRules.LOGIN));
        if (row.repeated() && loginIsGood) {
            faults.add(0, new FieldFault(EntryRules.LOGIN, Rule.REPEATED));
        }
        row.statusFault().ifPresent(rule -> faults.add(new FieldFault(EditRules.STATUS, rule)));
        return faults;
    }

    private void add(ImportRow row, Batch batch) {
        StaffUser user = newPeople.add(row.entry(), batch.here());
        if (row.isInactive()) {
            user.deactivate();
        }
        Requester requester = batch.requester();
        Origin origin = Origin.at(requester.door(), requester.source());
        audit.add(audit.entry(AuditAction.ADD_USER, AuditOutcome.DONE, origin)
                .about(requester.environmentId(), requester.userId())
                .concerning(user.id())
                .saying(NewPeople.inWords(user)));
    }

    /** What whoever asked for it may do now. */
    private Set<Permission> held(Requester requester) {
        StaffUser user = users.get(requester.userId());
        return user.isActive() ? user.permissions() : Set.of();
    }

    private static String header() {
        return CsvText.line("line", "login", "outcome", "field", "message");
    }
}

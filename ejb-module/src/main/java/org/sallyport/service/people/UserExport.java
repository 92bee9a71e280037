package org.sallyport.service.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.Progress;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.job.CsvText;
import org.sallyport.service.job.JobParts;
import org.sallyport.service.job.JobWork;
import org.sallyport.service.platform.Slice;

/** Writes a list of people, slice by slice; what it has reached is the key of the last row. */
@Dependent
public class UserExport implements JobWork {

    private static final int A_STEP = 500;

    private final StaffLists staffLists;
    private final Environments environments;
    private final JobParts parts;

    @Inject
    public UserExport(StaffLists staffLists, Environments environments, JobParts parts) {
        this.staffLists = staffLists;
        this.environments = environments;
        this.parts = parts;
    }

    @Override
    public JobKind kind() {
        return JobKind.EXPORT_USERS;
    }

    @Override
    public long count(Job job) {
        return staffLists.countAll(environment(job), filter(job));
    }

    @Override
    public Progress next(Job job) {
        Optional<String> after = Optional.ofNullable(job.reached());
        Slice<ListedUser> slice = staffLists.page(environment(job), filter(job), new UserPage(A_STEP, after));
        String lines = slice.rows().stream().map(UserExport::line).collect(Collectors.joining());
        return new Progress(slice.rows().size(), 0, after.isPresent() ? lines : header() + lines, slice.next());
    }

    private Environment environment(Job job) {
        return environments.get(job.requester().environmentId());
    }

    private UserFilter filter(Job job) {
        return FilterText.read(parts.find(job.id(), JobParts.Kind.INPUT, 0).orElseThrow());
    }

    private static String header() {
        return CsvText.line("login", "name", "email", "roles", "status", "twoStepState", "lastSignInAt");
    }

    private static String line(ListedUser user) {
        return CsvText.line(
                user.login(),
                user.name(),
                user.email(),
                String.join(ImportRow.BETWEEN_ROLES, new TreeSet<>(user.roles())),
                user.status(),
                user.state(),
                user.lastSignInAt());
    }
}

package org.sallyport.service.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.JobKind;
import org.sallyport.domain.job.Progress;
import org.sallyport.domain.job.Requester;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.job.JobParts;
import org.sallyport.service.job.Jobs;
import org.sallyport.service.people.FieldFault.Rule;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("An import of people")
class ImportTest {

    private static final String HEADER = "login,name,email,roles,status\n";

    @Parameter
    TestDatabase database;

    private final String jobId = UUID.randomUUID().toString();
    private Office office;

    @BeforeEach
    void isThere() {
        office = new Office(database);
    }

    @Test
    @DisplayName("adds each of whom nothing is wrong, waiting for a starting password, and audits each")
    void adds() {
        String report = imported(HEADER
                + "eve,Eve Adams,eve@example.org,Case worker; Auditor,\r\n"
                + "\"fi,nn\",\"Finn \"\"F\"\" Fox\",,,PENDING\n"
                + "gail,Gail,,,INACTIVE\n");

        StaffUser eve = find("eve");
        assertThat(eve.status()).isEqualTo(UserStatus.PENDING);
        assertThat(eve.passwordHash()).isNull();
        assertThat(eve.email()).isEqualTo("eve@example.org");
        assertThat(eve.roles()).isEqualTo(Set.of("Case worker", "Auditor"));
        assertThat(eve.overrideAt(NOW)).isEqualTo(TwoStepOverride.INHERIT);
        assertThat(find("fi,nn").name()).isEqualTo("Finn \"F\" Fox");
        assertThat(find("gail").status()).isEqualTo(UserStatus.INACTIVE);
        assertThat(report)
                .isEqualTo(
                        "line,login,outcome,field,message\r\n2,eve,ADDED,,\r\n3,\"fi,nn\",ADDED,,\r\n4,gail,ADDED,,\r\n");
        assertThat(office.audited(AuditAction.ADD_USER)).hasSize(3);
        assertThat(job().done()).isEqualTo(3);
        assertThat(job().refused()).isZero();
    }

    @Test
    @DisplayName("refuses each bad row with all that is wrong with it, and goes on with the next")
    void refusesRowByRow() {
        office.add("ben", "Ben");

        String report = imported(HEADER
                + "BEN,Benjamin,,,\n"
                + ",\"a\u0007\",nobody,,SOMETIMES\n"
                + "eve,Eve,,,\n"
                + "Eve,Eve again,,,\n"
                + "finn,Finn\n"
                + "gail,Gail,,,ACTIVE\n"
                + "hal,Hal,,,,more\n"
                + "\n"
                + "ian,Ian,,,\n"
                + "l".repeat(5_000) + ",Long,,,\n");

        assertThat(report.lines().map(line -> line.substring(0, Math.min(40, line.length()))))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line,"),
                        line -> assertThat(line).startsWith("2,BEN,REFUSED,login,\"must be another"),
                        line -> assertThat(line).isEqualTo("3,,REFUSED,login,must not be empty"),
                        line -> assertThat(line).startsWith("3,,REFUSED,name,must be text without"),
                        line -> assertThat(line).startsWith("3,,REFUSED,email,must be like"),
                        line -> assertThat(line).startsWith("3,,REFUSED,status,\"must be PENDING,"),
                        line -> assertThat(line).isEqualTo("4,eve,ADDED,,"),
                        line -> assertThat(line).startsWith("5,Eve,REFUSED,login,\"must be"),
                        line -> assertThat(line).startsWith("6,finn,REFUSED,,"),
                        line -> assertThat(line).startsWith("7,gail,REFUSED,status,"),
                        line -> assertThat(line).startsWith("8,hal,REFUSED,,"),
                        line -> assertThat(line).isEqualTo("10,ian,ADDED,,"),
                        line -> assertThat(line).startsWith("11,lllll"));
        assertThat(job().done()).isEqualTo(9);
        assertThat(job().refused()).isEqualTo(7);
        assertThat(all()).containsExactlyInAnyOrder("ada", "ben", "eve", "ian");
    }

    @Test
    @DisplayName("tried first, says the same and adds nobody")
    void tries() {
        office.add("ben", "Ben");
        String file = HEADER + "ben,Ben,,,\neve,Eve,,,\nEVE,Eve,,,\n";

        String trial = worked(file, true, Integer.MAX_VALUE);

        assertThat(all()).containsExactlyInAnyOrder("ada", "ben");
        assertThat(job().refused()).isEqualTo(2);
        assertThat(trial.lines().map(line -> line.split(",", 4)[2]))
                .containsExactly("outcome", "REFUSED", "RIGHT", "REFUSED");
        assertThat(office.audited(AuditAction.ADD_USER)).isEmpty();
    }

    @Test
    @DisplayName("goes on behind the last finished part, each row once, whoever does it")
    void goesOn() {
        String file = HEADER
                + IntStream.range(0, 250)
                        .mapToObj(i -> "p%03d,Person %d,,,%n".formatted(i, i))
                        .collect(Collectors.joining());

        worked(file, false, 1);
        assertThat(job().done()).isEqualTo(100);
        assertThat(job().reached()).isEqualTo("1");
        work(false, Integer.MAX_VALUE);

        assertThat(all()).hasSize(251);
        assertThat(report().lines()).hasSize(251).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("adds nobody any more once whoever asked for it may not")
    void asksAgainForThePermission() {
        database.run(em -> em.createNativeQuery(
                        "delete from staff_permission where user_id = ?1 and permission = 'EDIT_USERS'")
                .setParameter(1, office.ada.id())
                .executeUpdate());

        String report = imported(HEADER + "eve,Eve,,,\n");

        assertThat(report).contains("2,eve,REFUSED,,was not added");
        assertThat(all()).containsExactly("ada");
    }

    @Test
    @DisplayName("takes UTF-8 alone, 5 MB and 50,000 rows at most, under its header")
    void refusesFiles() {
        assertThat(fault(new byte[] {'l', (byte) 0xff})).contains(Rule.NOT_UTF_8);
        assertThat(fault(new byte[ImportFile.MOST_BYTES + 1])).contains(Rule.FILE_TOO_LARGE);
        assertThat(fault("")).contains(Rule.NUMBER_OF_ROWS);
        assertThat(fault(HEADER)).contains(Rule.NUMBER_OF_ROWS);
        assertThat(fault(HEADER + "a,b,c,d,e\n".repeat(ImportFile.MOST_ROWS))).isEmpty();
        assertThat(fault(HEADER + "a,b,c,d,e\n".repeat(ImportFile.MOST_ROWS + 1)))
                .contains(Rule.NUMBER_OF_ROWS);
        assertThat(fault("login;name;email;roles;status\na;b;c;d;e\n")).contains(Rule.WRONG_HEADER);
        assertThat(fault("name,login,email,roles,status\na,b,c,d,e\n")).contains(Rule.WRONG_HEADER);
        assertThat(fault(HEADER + "\"never ends,b,c,d,e\n")).contains(Rule.NOT_CSV);
        assertThat(fault(HEADER + "\"a\"b,b,c,d,e\n")).contains(Rule.NOT_CSV);
        assertThat(fault("\uFEFF" + HEADER + "a,b,c,d,e\n"))
                .as("as spreadsheets write it")
                .isEmpty();
    }

    private static Optional<Rule> fault(String file) {
        return fault(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Rule> fault(byte[] file) {
        try {
            ImportFile.read(file);
            return Optional.empty();
        } catch (ImportFile.Unreadable e) {
            return Optional.of(e.rule());
        }
    }

    private String imported(String file) {
        return worked(file, false, Integer.MAX_VALUE);
    }

    /** What is reported after at most so many steps. */
    private String worked(String file, boolean trial, int steps) {
        ImportFile read = ImportFile.read(file.getBytes(StandardCharsets.UTF_8));
        Requester requester = new Requester(office.environment.id(), office.ada.id(), Door.WEB, "192.0.2.7");
        database.run(em -> {
            new Jobs(em).add(new Job(jobId, JobKind.IMPORT_USERS, requester, NOW).of(read.size()));
            read.parts().forEach(part -> new JobParts(em).append(jobId, JobParts.Kind.INPUT, part));
        });
        work(trial, steps);
        return report();
    }

    private void work(boolean trial, int steps) {
        for (int step = 0; step < steps && job().finishedAt() == null; step++) {
            database.run(em -> {
                Progress progress = importWork(em).next(new Jobs(em).find(jobId).orElseThrow(), !trial);
                new JobParts(em).append(jobId, JobParts.Kind.RESULT, progress.result());
                new Jobs(em).advance(jobId, progress, NOW);
            });
        }
    }

    private static ImportWork importWork(EntityManager em) {
        return new ImportWork(
                new JobParts(em), new Environments(em), new Users(em), Office.newPeople(em), Office.audit(em));
    }

    private Job job() {
        return database.call(em -> new Jobs(em).find(jobId).orElseThrow());
    }

    private String report() {
        return database.call(em -> IntStream.range(0, 100)
                .mapToObj(i -> new JobParts(em).find(jobId, JobParts.Kind.RESULT, i))
                .flatMap(Optional::stream)
                .collect(Collectors.joining()));
    }

    private StaffUser find(String login) {
        return database.call(em -> {
            StaffUser found =
                    new Users(em).find(office.environment.key(), login).orElseThrow();
            return new Users(em).get(found.id());
        });
    }

    private List<String> all() {
        return database.call(em -> new StaffLists(em, Office.time())
                .page(office.environment, UserFilter.EVERYBODY, new UserPage(1_000, Optional.empty())).rows().stream()
                        .map(ListedUser::login)
                        .toList());
    }
}

package org.sallyport.service.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sallyport.domain.audit.AuditAction.CHANGE_SETTINGS;
import static org.sallyport.domain.audit.AuditAction.EXPORT_AUDIT;
import static org.sallyport.domain.audit.AuditAction.SIGN_IN;
import static org.sallyport.domain.audit.AuditOutcome.DENIED;
import static org.sallyport.domain.audit.AuditOutcome.DONE;
import static org.sallyport.service.platform.People.NOW;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.job.Job;
import org.sallyport.domain.job.Progress;
import org.sallyport.domain.signin.Door;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.auditlog.ExportingAudit.Format;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.job.JobParts;
import org.sallyport.service.job.JobWork;
import org.sallyport.service.job.Jobs;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("An export of the audit log")
class AuditExportTest {

    private static final Origin HERE = Origin.web("192.0.2.7");

    @Parameter
    TestDatabase database;

    private Logged here;
    private SignedInUser auditor;

    @BeforeEach
    void isThere() {
        here = new Logged(database);
        auditor = here.administrator(Permission.EXPORT_AUDIT);
    }

    @Test
    @DisplayName("A-188: writes what the filter finds as CSV, in which no cell is a formula")
    void writesNoFormula() {
        here.anns(SIGN_IN, DONE, NOW.minusSeconds(2));
        String id = here.saved(here.entry(CHANGE_SETTINGS, DONE, NOW.minusSeconds(1))
                .about(here.environment.id(), here.ada.id())
                .under(3)
                .saying("=cmd, \"quoted\""));

        String file = step(begin(Set.of(CHANGE_SETTINGS), Format.CSV), null).result();

        assertThat(file)
                .isEqualTo("at,action,outcome,reason,actorId,actorLogin,actorName,subjectId,subjectLogin,subjectName,"
                        + "door,source,policyVersion,trace,detail,id\r\n"
                        + "2026-11-22T09:59:59.123Z,CHANGE_SETTINGS,DONE,,"
                        + here.ada.id() + ",ada,Somebody," + here.ada.id() + ",ada,Somebody,"
                        + "WEB,192.0.2.7,3,,\"'=cmd, \"\"quoted\"\"\"," + id + "\r\n");
    }

    @Test
    @DisplayName("goes on behind the last entry, and is one JSON array in the end")
    void writesOneArray() {
        IntStream.range(0, 501).forEach(i -> here.anns(SIGN_IN, DONE, NOW.minusSeconds(501 - i)));
        String job = begin(Set.of(), Format.JSON);

        Progress first = step(job, null);
        Progress second = step(job, first.next().orElseThrow());

        JsonArray entries = array(first.result() + second.result());
        assertThat(entries).hasSize(501);
        assertThat(entries.getJsonObject(0).getString("at")).isEqualTo("2026-11-22T09:59:59.123Z");
        assertThat(entries.getJsonObject(500).getJsonObject("actor").getString("login"))
                .isEqualTo("ann");
        assertThat(second.next()).isEmpty();
        assertThat(counted(job)).isEqualTo(501L);
    }

    @Test
    @DisplayName("of nothing is still a file")
    void writesNothing() {
        assertThat(array(step(begin(Set.of(), Format.JSON), null).result())).isEmpty();
        assertThat(step(begin(Set.of(), Format.CSV), null).result().lines()).hasSize(1);
    }

    @Test
    @DisplayName("holds nothing of other environments, and nothing that happened after it was asked for")
    void endsWhereItWasAskedFor() {
        here.anns(SIGN_IN, DONE, NOW);
        new Logged(database).anns(SIGN_IN, DONE, NOW.minusSeconds(1));

        assertThat(array(step(begin(Set.of(), Format.JSON), null).result())).isEmpty();
    }

    @Test
    @DisplayName("A-252: is audited with what was asked for; without the permission nothing begins")
    void isAudited() {
        AuditFilter wanted = new AuditFilter(null, null, Set.of(SIGN_IN), Set.of(), "ann", null, null, Door.WEB);
        Permission[] all =
                EnumSet.complementOf(EnumSet.of(Permission.EXPORT_AUDIT)).toArray(Permission[]::new);

        ExportStart begun = begin(auditor, new ExportingAudit.Order(wanted, Format.CSV));
        ExportStart refused = begin(here.administrator(all), new ExportingAudit.Order(wanted, Format.CSV));

        assertThat(begun).isInstanceOf(ExportStart.Begun.class);
        assertThat(refused).isEqualTo(new ExportStart.Forbidden());
        assertThat(exports())
                .extracting(AuditLine::outcome, AuditLine::detail)
                .containsExactlyInAnyOrder(
                        tuple(
                                DONE,
                                "CSV, until 2026-11-22T10:00:00.123Z, actions SIGN_IN, actor " + here.ann.id()
                                        + ", door WEB"),
                        tuple(DENIED, "EXPORT_AUDIT"));
    }

    @Test
    void remembersTheFilterItWasAskedForWith() {
        AuditFilter whole = new AuditFilter(
                NOW,
                NOW.plusSeconds(1),
                Set.of(SIGN_IN, CHANGE_SETTINGS),
                Set.of(DONE, DENIED),
                "an actor",
                "a subject",
                "192.0.2.7",
                Door.REST);

        assertThat(AuditFilterText.read(AuditFilterText.of(whole))).isEqualTo(whole);
        assertThat(AuditFilterText.read(AuditFilterText.of(AuditFilter.ALL))).isEqualTo(AuditFilter.ALL);
        assertThat(AuditFilterText.read(AuditFilterText.of(AuditFilter.ALL.by("a\nsource x"))))
                .as("one line")
                .isEqualTo(AuditFilter.ALL.by("a source x"));
    }

    private List<AuditLine> exports() {
        return database.call(em -> new AuditLog(em)
                .newest(here.environment.id(), AuditFilter.ALL.ofActions(Set.of(EXPORT_AUDIT)), PageRequest.first(50))
                .rows());
    }

    private String begin(Set<AuditAction> actions, Format format) {
        ExportStart begun = begin(auditor, new ExportingAudit.Order(AuditFilter.ALL.ofActions(actions), format));
        return ((ExportStart.Begun) begun).job().id();
    }

    private ExportStart begin(SignedInUser administrator, ExportingAudit.Order order) {
        return database.call(em -> Logged.exportingAudit(em).begin(administrator, order, HERE));
    }

    private long counted(String jobId) {
        return database.call(em -> {
            Job job = new Jobs(em).find(jobId).orElseThrow();
            return work(em, job).count(job);
        });
    }

    private Progress step(String jobId, @Nullable String reached) {
        return database.call(em -> {
            Jobs jobs = new Jobs(em);
            if (reached != null) {
                jobs.advance(jobId, new Progress(0, 0, "", Optional.of(reached)), NOW);
            }
            Job job = jobs.find(jobId).orElseThrow();
            return work(em, job).next(job);
        });
    }

    private static JobWork work(EntityManager em, Job job) {
        return List.<JobWork>of(
                        new AuditCsvExport(new AuditLog(em), Logged.names(em), new JobParts(em)),
                        new AuditJsonExport(new AuditLog(em), Logged.names(em), new JobParts(em)))
                .stream()
                .filter(work -> work.kind() == job.kind())
                .findFirst()
                .orElseThrow();
    }

    private static JsonArray array(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }
}

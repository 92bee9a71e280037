package org.sallyport.service.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.audit.AuditAction.CHANGE_SETTINGS;
import static org.sallyport.domain.audit.AuditAction.READ_SETTINGS;
import static org.sallyport.domain.audit.AuditAction.SIGN_IN;
import static org.sallyport.domain.audit.AuditOutcome.DENIED;
import static org.sallyport.domain.audit.AuditOutcome.DONE;
import static org.sallyport.service.platform.People.NOW;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongLogTest {

    private static final int LENGTH = 10_000;
    private static final int PAGE = 50;
    private static final long MOST_READ = 2L * (PAGE + 1);
    private static final Pattern ROWS_VISITED = Pattern.compile("Number of rows visited=(\\d+)");

    private Logged onDerby;
    private Logged onPostgres;

    @BeforeAll
    void isLong() {
        onDerby = new Logged(TestDatabase.DERBY);
        onPostgres = new Logged(TestDatabase.POSTGRESQL);
        Stream.of(onDerby, onPostgres).forEach(LongLogTest::fill);
        TestDatabase.POSTGRESQL.run(
                em -> em.createNativeQuery("analyze audit_entry").executeUpdate());
        TestDatabase.DERBY.run(em -> em.createNativeQuery(
                        "call syscs_util.syscs_update_statistics(current schema, 'AUDIT_ENTRY', null)")
                .executeUpdate());
    }

    private static void fill(Logged log) {
        log.database.run(em -> {
            for (int i = 0; i < LENGTH; i++) {
                boolean rare = i % 100 == 0;
                em.persist(log.entry(rare ? CHANGE_SETTINGS : SIGN_IN, rare ? DENIED : DONE, NOW.plusMillis(i))
                        .about(log.environment.id(), rare ? log.ada.id() : "user-" + i % 1000));
                if (i % 1000 == 0) {
                    em.flush();
                    em.clear();
                }
            }
        });
    }

    static Stream<AuditFilter> filters() {
        AuditFilter all = AuditFilter.ALL;
        return Stream.of(
                all,
                all.since(NOW.plusMillis(100)),
                all.ofActions(Set.of(SIGN_IN)),
                all.ofActions(Set.of(CHANGE_SETTINGS, READ_SETTINGS)),
                all.ending(Set.of(DENIED)),
                all.concerning("user-7"),
                new AuditFilter(null, null, Set.of(), Set.of(), null, null, "192.0.2.7", null));
    }

    @ParameterizedTest
    @MethodSource("filters")
    @DisplayName("R-21: a page of a long log costs what it shows, on PostgreSQL")
    void readsWhatItShowsOnPostgres(AuditFilter filter) {
        long read = onPostgres.database.call(em -> {
            em.createNativeQuery("set local statement_timeout = '1min'").executeUpdate(); // binds the connection
            readPageInTheMiddle(em, onPostgres, filter);
            return ((Number) em.createNativeQuery("select seq_tup_read + idx_tup_fetch"
                                    + " from pg_stat_xact_user_tables where relname = 'audit_entry'")
                            .getSingleResult())
                    .longValue();
        });

        assertThat(read).isBetween(1L, MOST_READ);
    }

    @ParameterizedTest
    @MethodSource("filters")
    @DisplayName("R-21: a page of a long log costs what it shows, on Derby")
    void readsWhatItShowsOnDerby(AuditFilter filter) {
        String statistics = onDerby.database.call(em -> {
            em.createNativeQuery("call syscs_util.syscs_set_runtimestatistics(1)")
                    .executeUpdate();
            readPageInTheMiddle(em, onDerby, filter);
            return (String) em.createNativeQuery("values syscs_util.syscs_get_runtimestatistics()")
                    .getSingleResult();
        });

        assertThat(ROWS_VISITED.matcher(statistics).results().map(found -> Long.valueOf(found.group(1))))
                .isNotEmpty()
                .allMatch(visited -> visited <= MOST_READ);
        assertThat(statistics).doesNotContain("Sort ResultSet");
    }

    private static void readPageInTheMiddle(EntityManager em, Logged log, AuditFilter filter) {
        Position middle = new Position(NOW.plusMillis(LENGTH / 2), "x");
        new AuditLog(em).newest(log.environment.id(), filter, new PageRequest(middle, PAGE));
    }
}

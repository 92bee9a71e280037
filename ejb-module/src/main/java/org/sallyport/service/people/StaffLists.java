package org.sallyport.service.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.AuthSource;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TimeSource;

/**
 * Lists of an environment's staff users, read from key to key by an index. Without a search the key is the login; with
 * one it is the word by which somebody is found, and each is found by the first of theirs only.
 */
@Dependent
public class StaffLists {

    private static final String COLUMNS = "select u.id, u.login, u.name, u.email, u.status, u.two_step_override,"
            + " u.auth_source, u.enrolled, u.reachable, u.last_sign_in_at,"
            + " u.exempt_until, ";

    private final EntityManager entityManager;
    private final TimeSource time;

    @Inject
    public StaffLists(EntityManager entityManager, TimeSource time) {
        this.entityManager = entityManager;
        this.time = time;
    }

    public Slice<ListedUser> page(Environment environment, UserFilter filter, UserPage page) {
        Instant now = time.now();
        StaffQuery query = new StaffQuery(environment, filter, now);
        List<?> found = query.from(page.after())
                .query(
                        entityManager,
                        COLUMNS + query.key() + query.tables(),
                        " order by " + query.order() + " fetch first " + (page.limit() + 1) + " rows only")
                .getResultList();
        Slice<Row> rows = Slice.of(found.stream().map(row -> Row.of(row, now)).toList(), page.limit(), query::keyOf);
        Map<String, Set<String>> roles = rolesOf(rows.rows());
        return rows.map(row -> row.listed(roles.getOrDefault(row.id(), Set.of()), environment.settings()));
    }

    /** How many the filter finds; nobody counts further than {@code most}. */
    public int count(Environment environment, UserFilter filter, int most) {
        Instant now = time.now();
        StaffQuery query = new StaffQuery(environment, filter, now);
        Object number = query.conditions()
                .query(
                        entityManager,
                        "select count(*) from (select u.id" + query.tables(),
                        " fetch first " + most + " rows only) counted")
                .getSingleResult();
        return ((Number) number).intValue();
    }

    /** As {@link #count}, to the end; for whoever has time. */
    public long countAll(Environment environment, UserFilter filter) {
        Instant now = time.now();
        StaffQuery query = new StaffQuery(environment, filter, now);
        Object number = query.conditions()
                .query(entityManager, "select count(*)" + query.tables(), "")
                .getSingleResult();
        return ((Number) number).longValue();
    }

    private Map<String, Set<String>> rolesOf(List<Row> rows) {
        Map<String, Set<String>> roles = new HashMap<>();
        if (!rows.isEmpty()) {
            entityManager
                    .createQuery("select u.id, r from StaffUser u join u.roles r where u.id in :people", Object[].class)
                    .setParameter("people", rows.stream().map(Row::id).toList())
                    .getResultStream()
                    .forEach(role -> roles.computeIfAbsent((String) role[0], id -> new HashSet<>())
                            .add((String) role[1]));
        }
        return roles;
    }

    /**
     * @param override what counts of it now
     * @param key what the list is ordered by
     */
    record Row(
            String id,
            String login,
            String name,
            @Nullable String email,
            UserStatus status,
            TwoStepOverride override,
            AuthSource authSource,
            boolean enrolled,
            boolean reachable,
            @Nullable Instant lastSignInAt,
            String key) {

        /** In the order of {@link #COLUMNS}. */
        static Row of(Object found, Instant now) {
            Object[] columns = (Object[]) found;
            return new Row(
                    (String) columns[0],
                    (String) columns[1],
                    (String) columns[2],
                    (String) columns[3],
                    UserStatus.valueOf((String) columns[4]),
                    TwoStepOverride.valueOf((String) columns[5]).at(now, instant(columns[10])),
                    AuthSource.valueOf((String) columns[6]),
                    (Boolean) columns[7],
                    (Boolean) columns[8],
                    instant(columns[9]),
                    (String) columns[11]);
        }

        private static @Nullable Instant instant(@Nullable Object column) {
            return column == null ? null : Instant.ofEpochMilli(((Number) column).longValue());
        }

        ListedUser listed(Set<String> roles, TwoStepSettings settings) {
            return new ListedUser(
                    id,
                    login,
                    name,
                    email,
                    roles,
                    status,
                    new Standing(override, authSource, roles, enrolled, reachable).under(settings),
                    lastSignInAt);
        }
    }
}

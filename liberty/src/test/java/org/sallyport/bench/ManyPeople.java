package org.sallyport.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Fills the environment {@code bench} of a PostgreSQL with as many people as lists are to be tried on: of every status and
 * state, with names, roles and last sign-ins as they come. Nobody signs in as one of them. PostgreSQL makes them up itself,
 * which takes it about a minute for a million.
 */
public final class ManyPeople {

    /** In the order in which rows refer to each other; each takes the first and the last number. */
    private static final List<String> STATEMENTS = List.of("""
            create temporary table made_up as
            select n, md5('person ' || n)::uuid::varchar as id,
              (array['Anna','Bram','Carmen','Daan','Emma','Fatima','Gijs','Hanna','Ivo','Julia','Kees','Lotte','Mila','Noor',
                'Omar','Piet','Quinn','Ruben','Sanne','Tess','Umar','Vera','Wout','Xandra','Yara','Zoë'])[n %% 26 + 1] as given,
              initcap((array['ba','de','fo','gra','ho','ja','ko','la','me','no','pa','qua','ro','sa','ti','ve','wi','za'])[n / 26 %% 18 + 1]
                || (array['ker','kens','lder','mans','nen','rink','sen','ssen','tema','velt','vries','zen'])[n / 468 %% 12 + 1]
                || (array['','berg','daal','donk','huis','meer','stra','weg'])[n / 5616 %% 8 + 1]) as family,
              (n::bigint * 7919 %% 1000)::integer as fate, (n::bigint * 104729 %% 1000)::integer as other_fate
            from generate_series(%d, %d) n""", """
            insert into staff_user (id, environment_id, login, canonical_login, name, email, status, auth_source, two_step_override,
              password_change_due, epoch, created_at, version, enrolled, last_sign_in_at, exempt_until)
            select m.id, e.id, lower(translate(given, 'ë', 'e') || '.' || family || n), lower(translate(given, 'ë', 'e') || '.' || family || n),
              given || ' ' || family, lower(translate(given, 'ë', 'e') || '.' || family || n) || '@bench.example',
              case when fate < 940 then 'ACTIVE' when fate < 980 then 'INACTIVE' else 'PENDING' end,
              case when other_fate < 900 then 'LOCAL' else 'SAML2' end,
              case when other_fate %% 100 = 7 then 'REQUIRE' when other_fate = 13 then 'EXEMPT' else 'INHERIT' end,
              false, 0, e.created_at, 1, fate < 550,
              case when fate < 850 then e.created_at - other_fate * 34560000::bigint end,
              case when other_fate %% 100 <> 7 and other_fate = 13 then e.created_at + 31536000000::bigint end
            from made_up m, environment e where e.environment_key = 'bench'""", """
            insert into throttle (subject_id, failures) select id, 0 from made_up""", """
            insert into authenticator (id, user_id, state, sealed_key, last_step, created_at, activated_at, version, wrong_codes)
            select md5('app ' || n)::uuid::varchar, m.id, 'ACTIVE', a.sealed_key, 0, a.created_at, a.created_at, 1, 0
            from made_up m, authenticator a, staff_user u where fate < 550 and a.user_id = u.id and u.login = 'u0'""", """
            insert into staff_role (user_id, role_name)
            select id, case when other_fate < 900 then 'Case worker' when other_fate < 995 then 'Supervisor' else 'Administrator' end
            from made_up""", """
            insert into staff_user_term (user_id, environment_id, term)
            select m.id, u.environment_id, t.term from made_up m join staff_user u on u.id = m.id,
              lateral (values (u.canonical_login), (u.email), (lower(given)), (lower(family))) t (term)""", """
            insert into audit_entry (id, happened_at, action, outcome, reason, environment_id, actor_id, subject_id, door, source)
            select md5('entry ' || n)::uuid::varchar, u.last_sign_in_at, 'SIGN_IN', case when fate %% 20 = 0 then 'REFUSED' else 'DONE' end,
              'NOT_ENROLLED', u.environment_id, u.id, u.id, 'WEB', '192.0.2.' || fate %% 256
            from made_up m join staff_user u on u.id = m.id where u.last_sign_in_at is not null""", """
            drop table made_up""");

    private final Connection connection;

    ManyPeople(Connection connection) {
        this.connection = connection;
    }

    public static void main(String[] arguments) throws SQLException {
        String url = System.getProperty("fill.url");
        try (Connection connection = DriverManager.getConnection(
                url, System.getProperty("fill.user"), System.getenv().getOrDefault("FILL_PASSWORD", ""))) {
            new ManyPeople(connection).fill(1, Integer.getInteger("fill.people"));
        }
    }

    /** Adds those with the numbers from {@code first} to {@code last}, and lets the database learn how many they are. */
    void fill(int first, int last) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            for (String sql : STATEMENTS) {
                statement.execute(String.format(sql, first, last));
            }
            statement.execute("vacuum analyze");
        }
    }
}

package org.sallyport.service.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sallyport.domain.directory.SearchTerms;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.people.StaffLists.Row;
import org.sallyport.service.people.UserFilter.LastSignIn;

/** What a filter is in SQL that both databases understand and answer by an index. */
final class StaffQuery {

    /** Between the word and the id of a key; no word has one. */
    private static final char BREAK = '\n';

    private final Environment environment;
    private final UserFilter filter;
    private final Instant now;
    private final List<String> words;

    StaffQuery(Environment environment, UserFilter filter, Instant now) {
        this.environment = environment;
        this.filter = filter;
        this.now = now;
        this.words = filter.words();
    }

    boolean isSearch() {
        return !words.isEmpty();
    }

    String tables() {
        return isSearch() ? " from staff_user_term t join staff_user u on u.id = t.user_id" : " from staff_user u";
    }

    String key() {
        return isSearch() ? "t.term" : "u.canonical_login";
    }

    String order() {
        return isSearch() ? "t.term, t.user_id" : "u.canonical_login";
    }

    /** To go on behind this row. */
    String keyOf(Row row) {
        return isSearch() ? row.key() + BREAK + row.id() : row.key();
    }

    Conditions conditions() {
        return from(Optional.empty());
    }

    Conditions from(Optional<String> after) {
        Conditions conditions = new Conditions();
        if (isSearch()) {
            search(conditions, after);
        } else {
            conditions.and("u.environment_id = ?", environment.id());
            after.ifPresent(login -> conditions.and("u.canonical_login > ?", login));
        }
        filter.state().ifPresent(state -> new StateCondition(state, environment.settings(), now).addTo(conditions));
        filter.status().ifPresent(status -> conditions.and("u.status = ?", status.name()));
        filter.role()
                .ifPresent(role -> conditions.and(
                        "exists (select 1 from staff_role p where p.user_id = u.id and p.role_name = ?)", role));
        lastSignIn(conditions, filter.lastSignIn());
        return conditions;
    }

    private void search(Conditions conditions, Optional<String> after) {
        String first = words.get(0);
        String behind = SearchTerms.behind(first);
        conditions.and("t.environment_id = ?", environment.id());
        String from = after.map(StaffQuery::word)
                .filter(word -> word.compareTo(first) > 0)
                .orElse(first);
        conditions.and("t.term >= ? and t.term < ?", from, behind);
        after.ifPresent(key -> conditions.and("(t.term > ? or t.user_id > ?)", word(key), id(key)));
        conditions.and(
                "not exists (select 1 from staff_user_term s where s.user_id = t.user_id"
                        + " and s.term >= ? and s.term < t.term)",
                first);
        words.stream()
                .skip(1)
                .forEach(word -> conditions.and(
                        "exists (select 1 from staff_user_term o where o.user_id = t.user_id"
                                + " and o.term >= ? and o.term < ?)",
                        word,
                        SearchTerms.behind(word)));
    }

    private static void lastSignIn(Conditions conditions, LastSignIn lastSignIn) {
        if (lastSignIn.never()) {
            conditions.and("u.last_sign_in_at is null");
        }
        lastSignIn.since().ifPresent(since -> conditions.and("u.last_sign_in_at >= ?", since.toEpochMilli()));
        lastSignIn.before().ifPresent(before -> conditions.and("u.last_sign_in_at < ?", before.toEpochMilli()));
    }

    private static String word(String key) {
        int end = key.indexOf(BREAK);
        return end < 0 ? key : key.substring(0, end);
    }

    private static String id(String key) {
        return key.substring(key.indexOf(BREAK) + 1);
    }
}

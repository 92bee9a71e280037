package org.sallyport.service.devices;

import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.environment.Environment;

/**
 * Which rows {@code r} of one environment are meant: all, one person's, or one alone.
 *
 * @param condition in JPQL; what it says of {@code :only} comes after the environment, which no row is read without
 */
record Scope(
        Environment environment, String condition, @Nullable String only) {

    private static final String WITHIN = "r.party.environmentId = :environment";

    static Scope of(Environment environment) {
        return new Scope(environment, WITHIN, null);
    }

    static Scope of(Environment environment, StaffUser person) {
        return new Scope(environment, WITHIN + " and r.party.userId = :only", person.id());
    }

    static Scope of(Environment environment, String id) {
        return new Scope(environment, WITHIN + " and r.id = :only", id);
    }

    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        query.setParameter("environment", environment.id());
        return only == null ? query : query.setParameter("only", only);
    }
}

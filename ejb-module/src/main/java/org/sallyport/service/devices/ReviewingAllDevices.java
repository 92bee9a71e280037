package org.sallyport.service.devices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditAction;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.Environment;
import org.sallyport.service.audit.Origin;
import org.sallyport.service.directory.Authority;
import org.sallyport.service.directory.SignedInUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Slice;

/**
 * An administrator sees who is signed in to the own environment, and on which devices people are known. Needs
 * MANAGE_DEVICES; without it every answer is empty.
 */
@Stateless
public class ReviewingAllDevices {

    @Inject
    OwnedRows rows;

    @Inject
    Environments environments;

    @Inject
    Users users;

    @Inject
    Authority authority;

    /** @param person whose alone, by login or id; null for everybody's */
    public Optional<Slice<OwnedSession>> sessions(
            SignedInUser administrator, @Nullable String person, PageRequest page, Origin origin) {
        return list(administrator, person, origin, scope -> rows.sessions(scope, page, administrator));
    }

    /** @param person whose alone, by login or id; null for everybody's */
    public Optional<Slice<OwnedDevice>> devices(
            SignedInUser administrator, @Nullable String person, PageRequest page, Origin origin) {
        return list(administrator, person, origin, scope -> rows.devices(scope, page, administrator));
    }

    public Optional<OwnedSession> session(SignedInUser administrator, String id, Origin origin) {
        return permitted(administrator, origin)
                .map(environment -> rows.sessions(Scope.of(environment, id), PageRequest.first(1), administrator))
                .flatMap(found -> found.rows().stream().findFirst());
    }

    public Optional<OwnedDevice> device(SignedInUser administrator, String id, Origin origin) {
        return permitted(administrator, origin)
                .map(environment -> rows.devices(Scope.of(environment, id), PageRequest.first(1), administrator))
                .flatMap(found -> found.rows().stream().findFirst());
    }

    private <T> Optional<Slice<T>> list(
            SignedInUser administrator, @Nullable String person, Origin origin, Function<Scope, Slice<T>> reading) {
        return permitted(administrator, origin)
                .map(environment -> scope(environment, person)
                        .map(reading)
                        .orElseGet(() -> new Slice<>(List.of(), Optional.empty())));
    }

    private Optional<Scope> scope(Environment environment, @Nullable String person) {
        return person == null
                ? Optional.of(Scope.of(environment))
                : users.findByLoginOrId(environment.key(), person).map(found -> Scope.of(environment, found));
    }

    private Optional<Environment> permitted(SignedInUser administrator, Origin origin) {
        return authority.permits(Permission.MANAGE_DEVICES, administrator, AuditAction.REVIEW_DEVICES, origin)
                ? Optional.of(environments.get(administrator.environment().id()))
                : Optional.empty();
    }
}

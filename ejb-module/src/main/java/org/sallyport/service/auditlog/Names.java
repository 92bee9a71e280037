package org.sallyport.service.auditlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.audit.AuditLine;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.service.directory.Users;
import org.sallyport.service.platform.Slice;

/** Says who the people are whom entries know by their ids. */
@Dependent
public class Names {

    private final EntityManager entityManager;
    private final Users users;

    @Inject
    public Names(EntityManager entityManager, Users users) {
        this.entityManager = entityManager;
        this.users = users;
    }

    /** The same filter where it names people by their logins; whom nobody knows it goes on asking for. */
    AuditFilter byIds(AuditFilter filter, String environmentKey) {
        return filter.by(id(filter.actor(), environmentKey)).concerning(id(filter.subject(), environmentKey));
    }

    private @Nullable String id(@Nullable String loginOrId, String environmentKey) {
        return loginOrId == null
                ? null
                : users.findByLoginOrId(environmentKey, loginOrId)
                        .map(StaffUser::id)
                        .orElse(loginOrId);
    }

    /** The same lines with everybody named, by one query for all of them. */
    List<ReviewedEntry> name(String environmentId, List<AuditLine> lines) {
        Map<String, Named> known = find(
                environmentId,
                lines.stream()
                        .flatMap(line -> Stream.of(line.actorId(), line.subjectId()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return lines.stream()
                .map(line -> new ReviewedEntry(line, who(line.actorId(), known), who(line.subjectId(), known)))
                .toList();
    }

    Slice<ReviewedEntry> name(String environmentId, Slice<AuditLine> slice) {
        return new Slice<>(name(environmentId, slice.rows()), slice.next());
    }

    private static @Nullable Named who(@Nullable String id, Map<String, Named> known) {
        return id == null ? null : known.getOrDefault(id, new Named(id, null, null));
    }

    private Map<String, Named> find(String environmentId, List<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select u from StaffUser u where u.environmentId = :environment and u.id in :ids",
                                StaffUser.class)
                        .setParameter("environment", environmentId)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(user -> new Named(user.id(), user.login(), user.name()))
                        .collect(Collectors.toMap(Named::id, Function.identity()));
    }
}

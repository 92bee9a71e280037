package org.sallyport.service.environment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.sallyport.domain.environment.HelpContact;
import org.sallyport.domain.environment.HelpDesk;

/** Whom people ask for help, of all environments that have said so. */
@Dependent
public class HelpDesks {

    private final EntityManager entityManager;

    @Inject
    public HelpDesks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<HelpDesk> find(String environmentId) {
        return Optional.ofNullable(entityManager.find(HelpDesk.class, environmentId));
    }

    /** Written at once, so that its version is known. Nobody else may write the environment's meanwhile. */
    public HelpDesk write(String environmentId, HelpContact contact) {
        HelpDesk desk = find(environmentId).orElseGet(() -> new HelpDesk(environmentId));
        desk.adopt(contact);
        entityManager.persist(desk);
        entityManager.flush();
        return desk;
    }
}

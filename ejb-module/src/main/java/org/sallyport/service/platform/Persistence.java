package org.sallyport.service.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager to the repositories' constructors. */
@ApplicationScoped
public class Persistence {

    @Produces
    @SuppressWarnings("UnusedVariable")
    @PersistenceContext(unitName = "sallyport")
    private EntityManager entityManager;
}

package org.sallyport.architecture.broken.service.one;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import org.sallyport.architecture.broken.service.two.UseCaseInACycle;

/** Servlet types in a use case that is a repository too. */
public class UseCaseThatKnowsHttp {

    final EntityManager entityManager;
    HttpServletRequest request;
    UseCaseInACycle other;

    UseCaseThatKnowsHttp(EntityManager entityManager) {
        this.entityManager = entityManager;
    }
}

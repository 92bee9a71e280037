package org.sallyport.architecture.broken.domain.one;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.sallyport.architecture.broken.domain.two.OtherHalfOfACycle;

/** CDI in the domain, a clock and randomness in an entity, half of a cycle. */
@Entity
@ApplicationScoped
public class EntityWithAClock {

    @Id
    String id = UUID.randomUUID().toString();

    Instant at = Instant.now();

    OtherHalfOfACycle other;
}

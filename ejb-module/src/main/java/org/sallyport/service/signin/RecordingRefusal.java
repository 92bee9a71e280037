package org.sallyport.service.signin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sallyport.domain.audit.AuditEntry;
import org.sallyport.service.audit.AuditTrail;

/** Writes down, in a transaction of its own, that something wasn't even looked at. */
@Stateless
public class RecordingRefusal {

    @Inject
    AuditTrail audit;

    public void add(AuditEntry entry) {
        audit.add(entry);
    }
}

package org.sallyport.service.housekeeping;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.sallyport.service.platform.TimeSource;

/** One batch in a transaction of its own, under the lease from its first statement to its commit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Sweep {

    static final int BATCH = 200;

    @Inject
    private Lease lease;

    @Inject
    private Leftovers leftovers;

    @Inject
    private TimeSource time;

    /** How many rows went; {@link #BATCH} means that there may be more. None while another node has the lease. */
    public int remove(Leftover leftover, String node) {
        return lease.take(node, time.now()) ? leftovers.remove(leftover, BATCH, time.now()) : 0;
    }

    public void end(String node) {
        lease.giveBack(node);
    }
}

package org.sallyport.service.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Adds the rows that are counted in, in a transaction of its own: whoever finds one taken loses nothing else. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OpeningTally {

    @Inject
    TextPaces paces;

    @Inject
    SmsUses uses;

    public void open(String userId) {
        paces.open(userId);
    }

    public void open(SmsUses.Tally tally) {
        uses.open(tally);
    }
}

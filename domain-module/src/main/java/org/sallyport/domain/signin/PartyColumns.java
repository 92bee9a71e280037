package org.sallyport.domain.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A {@link Party} as columns: JPA 3.1 can't embed a record. */
@Embeddable
class PartyColumns {

    @Column(name = "environment_id", nullable = false)
    private String environmentId;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Column(name = "user_epoch", nullable = false)
    private long userEpoch;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Door door;

    @SuppressWarnings("NullAway.Init")
    protected PartyColumns() {}

    PartyColumns(Party party) {
        environmentId = party.environmentId();
        userId = party.userId();
        userEpoch = party.userEpoch();
        door = party.door();
    }

    Party toParty() {
        return new Party(environmentId, userId, userEpoch, door);
    }
}

package org.sallyport.domain.environment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An environment's {@link HelpContact} in the database, with a version of its own: it is no part of the policy. */
@Entity
@Table(name = "help_contact")
public class HelpDesk {

    @Id
    @Column(name = "environment_id")
    private String environmentId;

    @Column
    private @Nullable String email;

    @Column
    private @Nullable String telephone;

    @Column
    private @Nullable String words;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected HelpDesk() {}

    /** Nobody to ask yet. */
    public HelpDesk(String environmentId) {
        this.environmentId = environmentId;
    }

    public void adopt(HelpContact contact) {
        email = contact.email();
        telephone = contact.telephone();
        words = contact.words();
    }

    public HelpContact contact() {
        return new HelpContact(email, telephone, words);
    }

    public long version() {
        return version;
    }
}

package org.sallyport.domain.environment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.sallyport.domain.directory.Permission;

/** A tenant: the scope of one policy. Its key is in every sign-in and never changes. */
@Entity
@Table(name = "environment")
public class Environment {

    @Id
    private String id;

    @Column(name = "environment_key", nullable = false)
    private String key;

    @Column(nullable = false)
    private String name;

    @Embedded
    private SettingsColumns settings;

    @Column(name = "policy_epoch", nullable = false)
    private long policyEpoch;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private boolean site;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Environment() {}

    /** A new tenant with the settings of {@code preset}, each of them editable from then on. */
    public Environment(String id, String key, String name, Preset preset, Instant now) {
        this.id = id;
        this.key = Words.environmentKey(key);
        this.name = Words.environmentName(name);
        this.settings = new SettingsColumns(preset.settings());
        this.createdAt = now;
    }

    /** The one from which all others are managed. */
    public void becomeSite() {
        site = true;
    }

    /** Its key stays. */
    public void rename(String name) {
        this.name = Words.environmentName(name);
    }

    /** Turning two-step verification off voids what was remembered, but keeps every key (C-71, C-72, D-05). */
    public void adopt(TwoStepSettings changed) {
        if (changed.mode() == TwoStepMode.OFF && settings().mode() != TwoStepMode.OFF) {
            policyEpoch++;
        }
        settings = new SettingsColumns(changed);
    }

    public String id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public TwoStepSettings settings() {
        return settings.toSettings();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isSite() {
        return site;
    }

    /** What of {@code held} means something to people of this environment. */
    public Set<Permission> effective(Set<Permission> held) {
        Set<Permission> effective = EnumSet.noneOf(Permission.class);
        effective.addAll(held);
        if (!site) {
            effective.remove(Permission.MANAGE_ENVIRONMENTS);
        }
        return effective;
    }

    /** What was remembered under a lower one is void. */
    public long policyEpoch() {
        return policyEpoch;
    }

    /** Rises with every change of the settings or the name. */
    public long version() {
        return version;
    }
}

package org.sallyport.domain.environment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.enrolment.MethodsConverter;

/** {@link TwoStepSettings} as columns: JPA 3.1 can't embed a record. Reading them back checks every bound again. */
@Embeddable
class SettingsColumns {

    @Enumerated(EnumType.STRING)
    @Column(name = "two_step_mode", nullable = false)
    private TwoStepMode mode;

    @Convert(converter = MethodsConverter.class)
    @Column(nullable = false)
    private List<Method> methods;

    @Column(name = "recovery_codes", nullable = false)
    private int recoveryCodes;

    @Enumerated(EnumType.STRING)
    @Column(name = "remember_mode", nullable = false)
    private RememberMode rememberMode;

    @Column(name = "remember_days", nullable = false)
    private int rememberDays;

    @Column(name = "grace_seconds", nullable = false)
    private int graceSeconds;

    @Convert(converter = SkipNetworksConverter.class)
    @Column(name = "skip_networks", nullable = false)
    private List<SkipNetwork> skipNetworks;

    @Column(name = "skip_for_administrators", nullable = false)
    private boolean skipForAdministrators;

    @Column(name = "allow_exemptions", nullable = false)
    private boolean allowExemptions;

    @Column(name = "external_exempt", nullable = false)
    private boolean externalExempt;

    @Enumerated(EnumType.STRING)
    @Column(name = "phone_capture", nullable = false)
    private PhoneCapture phoneCapture;

    @Column(name = "service_role")
    private @Nullable String serviceRole;

    @Column(name = "keystone_v2", nullable = false)
    private boolean keystoneV2;

    @Column(name = "contact_two_step", nullable = false)
    private boolean contactTwoStep;

    @Enumerated(EnumType.STRING)
    @Column(name = "new_person_override", nullable = false)
    private TwoStepOverride newPersonOverride;

    @Column(name = "own_pickups", nullable = false)
    private boolean ownPickups;

    @Column(name = "guest_pickups", nullable = false)
    private boolean guestPickups;

    @Column(name = "session_idle_minutes", nullable = false)
    private int sessionIdleMinutes;

    @Column(name = "session_hours", nullable = false)
    private int sessionHours;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Vocabulary vocabulary;

    @SuppressWarnings("NullAway.Init")
    protected SettingsColumns() {}

    SettingsColumns(TwoStepSettings settings) {
        mode = settings.mode();
        methods = settings.methods();
        recoveryCodes = settings.recoveryCodes();
        rememberMode = settings.remembering().mode();
        rememberDays = settings.remembering().days();
        graceSeconds = Math.toIntExact(settings.remembering().grace().toSeconds());
        skipNetworks = settings.skipNetworks();
        skipForAdministrators = settings.skipForAdministrators();
        allowExemptions = settings.allowExemptions();
        externalExempt = settings.externalExempt();
        phoneCapture = settings.phoneCapture();
        serviceRole = settings.serviceRole();
        keystoneV2 = settings.keystoneV2();
        contactTwoStep = settings.contactTwoStep();
        newPersonOverride = settings.newPersonOverride();
        ownPickups = settings.pickups().own();
        guestPickups = settings.pickups().guest();
        sessionIdleMinutes = Math.toIntExact(settings.sessions().idle().toMinutes());
        sessionHours = Math.toIntExact(settings.sessions().absolute().toHours());
        vocabulary = settings.vocabulary();
    }

    TwoStepSettings toSettings() {
        return new TwoStepSettings(
                mode,
                methods,
                recoveryCodes,
                new Remembering(rememberMode, rememberDays, Duration.ofSeconds(graceSeconds)),
                skipNetworks,
                skipForAdministrators,
                allowExemptions,
                externalExempt,
                phoneCapture,
                serviceRole,
                keystoneV2,
                contactTwoStep,
                newPersonOverride,
                new PickupToggles(ownPickups, guestPickups),
                new SessionLimits(Duration.ofMinutes(sessionIdleMinutes), Duration.ofHours(sessionHours)),
                vocabulary);
    }
}

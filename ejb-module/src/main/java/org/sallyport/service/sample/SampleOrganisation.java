package org.sallyport.service.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.StaffUser;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Destination;
import org.sallyport.domain.environment.Environment;
import org.sallyport.domain.environment.HelpContact;
import org.sallyport.domain.environment.Preset;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.service.directory.PasswordHasher;
import org.sallyport.service.environment.Environments;
import org.sallyport.service.environment.HelpDesks;
import org.sallyport.service.platform.DeploymentFacts;
import org.sallyport.service.platform.Randomness;
import org.sallyport.service.platform.StartRefused;
import org.sallyport.service.platform.Startup;
import org.sallyport.service.platform.TimeSource;

/**
 * The organisation of the run command: {@code harbor}, the site, where two-step verification is optional, and {@code
 * quay}, where it is required; {@code clinic}, where it is by text message, and {@code ledger}, where it is required person
 * by person.
 */
@ApplicationScoped
public class SampleOrganisation {

    static final String PASSWORD = "Sample-Passw0rd-Only";
    static final String KEY = "SALLYPORT-SAMPLE-KEY";

    private static final String CASE_WORKER = "Case worker";
    private static final String ADMINISTRATOR = "Administrator";
    private static final String BOOKKEEPER = "Bookkeeper";

    /** What is paid for; the gateway of the sample run costs nothing. */
    private static final long TEXTS = 500;

    @Inject
    private DeploymentFacts facts;

    @Inject
    private Environments environments;

    @Inject
    private HelpDesks helpDesks;

    @Inject
    private EntityManager entityManager;

    @Inject
    private Hiring hiring;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Randomness randomness;

    @Inject
    private TimeSource time;

    void found(@Observes Startup.Started started) {
        if (!facts.isSample()) {
            refuseToServeSampleData();
        } else if (environments.areNone()) {
            Instant now = time.now();
            foundHarbor(now);
            foundQuay(now);
            foundClinic(now);
            foundLedger(now);
            entityManager
                    .createNativeQuery("insert into sample_data (loaded_at) values (?1)")
                    .setParameter(1, now.toEpochMilli())
                    .executeUpdate();
        }
    }

    /** Only the variable keeps strangers out of a sample database; without it these are open accounts. */
    private void refuseToServeSampleData() {
        if (!entityManager
                .createNativeQuery("select loaded_at from sample_data")
                .getResultList()
                .isEmpty()) {
            throw new StartRefused("this database holds the sample organisation, whose passwords everybody knows;"
                    + " give it another database, or set sallyport.sample=true");
        }
    }

    private void foundHarbor(Instant now) {
        Environment harbor = new Environment(randomness.id(), "harbor", "Harbor", Preset.CASE_MANAGEMENT, now);
        harbor.becomeSite();
        found(harbor, "+31 20 555 0100");
        Set<Permission> allButRemoval = EnumSet.complementOf(EnumSet.of(Permission.REMOVE_TWO_STEP));
        caseWorker(harbor, "ann", now);
        hiring.enrol(caseWorker(harbor, "ben", now), KEY, now);
        hiring.enrol(administrator(harbor, "ada", EnumSet.allOf(Permission.class), now), KEY, now);
        administrator(harbor, "carl", allButRemoval, now);
        administrator(harbor, "dora", EnumSet.allOf(Permission.class), now);
        caseWorker(harbor, "hugo", now).deactivate();
        hiring.appoint(hiring.expect(harbor, "pia", now), CASE_WORKER, Set.of());
        caseWorker(harbor, "rosa", now).take(TwoStepOverride.REQUIRE);
    }

    private void foundQuay(Instant now) {
        Environment quay = new Environment(randomness.id(), "quay", "Quay", Preset.CASE_MANAGEMENT, now);
        found(quay, "+31 20 555 0200");
        quay.adopt(quay.settings().withMode(TwoStepMode.REQUIRED));
        caseWorker(quay, "eve", now);
        hiring.enrol(caseWorker(quay, "finn", now), KEY, now);
        hiring.enrol(administrator(quay, "gail", EnumSet.allOf(Permission.class), now), KEY, now);
    }

    /** Codes by text message, required of everybody; a number on the record, or typed where it is asked for. */
    private void foundClinic(Instant now) {
        Environment clinic = new Environment(randomness.id(), "clinic", "Clinic", Preset.CLINIC_SMS, now);
        found(clinic, "+31 20 555 0300");
        clinic.adopt(clinic.settings().withMode(TwoStepMode.REQUIRED));
        hiring.topUp(clinic, TEXTS);
        hiring.phone(worker(clinic, "vera", "Vet", now), "+12025550142", Destination.State.LISTED, now);
        worker(clinic, "wim", "Vet", now);
        worker(clinic, "yves", "Vet", now);
        StaffUser xena = administrator(clinic, "xena", EnumSet.allOf(Permission.class), now);
        hiring.phone(xena, "+12025550144", Destination.State.LISTED, now);
    }

    /** Required person by person, who choose between an app and text messages. */
    private void foundLedger(Instant now) {
        Environment ledger = new Environment(randomness.id(), "ledger", "Ledger", Preset.PRACTICE_AND_PORTAL, now);
        found(ledger, "+31 20 555 0400");
        hiring.topUp(ledger, TEXTS);
        worker(ledger, "kim", BOOKKEEPER, now).take(TwoStepOverride.REQUIRE);
        worker(ledger, "kit", BOOKKEEPER, now).take(TwoStepOverride.REQUIRE);
        StaffUser lee = worker(ledger, "lee", BOOKKEEPER, now);
        lee.take(TwoStepOverride.REQUIRE);
        hiring.enrol(lee, KEY, now);
        StaffUser max = worker(ledger, "max", BOOKKEEPER, now);
        max.take(TwoStepOverride.REQUIRE);
        hiring.phone(max, "+12025550146", Destination.State.ENROLLED, now);
        worker(ledger, "olga", BOOKKEEPER, now);
        StaffUser nora = administrator(ledger, "nora", EnumSet.allOf(Permission.class), now);
        nora.take(TwoStepOverride.REQUIRE);
        hiring.enrol(nora, KEY, now);
    }

    private void found(Environment environment, String telephone) {
        environments.add(environment);
        HelpContact contact = new HelpContact(
                "help@" + environment.key() + ".example",
                telephone,
                "Monday to Friday, 8:00 to 18:00.\nWe ask for your user name and the name of your team, never for your"
                        + " password or a code.");
        helpDesks.write(environment.id(), contact);
    }

    private StaffUser caseWorker(Environment environment, String login, Instant now) {
        return worker(environment, login, CASE_WORKER, now);
    }

    private StaffUser worker(Environment environment, String login, String role, Instant now) {
        StaffUser user = hiring.hire(environment, login, hasher.hash(PASSWORD), now);
        hiring.appoint(user, role, Set.of());
        return user;
    }

    private StaffUser administrator(Environment environment, String login, Set<Permission> permissions, Instant now) {
        StaffUser user = hiring.hire(environment, login, hasher.hash(PASSWORD), now);
        hiring.appoint(user, ADMINISTRATOR, permissions);
        return user;
    }
}

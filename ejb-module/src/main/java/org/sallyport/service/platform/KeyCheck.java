package org.sallyport.service.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sallyport.domain.platform.SealedSecret;

/** Tells a wrong key ring from the right one before anybody signs in: each key must open what it once sealed. */
@Dependent
class KeyCheck {

    private static final String KNOWN = "Sallyport";

    private final EntityManager entityManager;
    private final Sealing sealing;
    private final Keys keys;

    @Inject
    KeyCheck(EntityManager entityManager, Sealing sealing, Keys keys) {
        this.entityManager = entityManager;
        this.sealing = sealing;
        this.keys = keys;
    }

    /** Until the transaction ends no other node starts: an empty database is filled once. */
    void lock() {
        entityManager
                .createNativeQuery("lock table key_check in exclusive mode")
                .executeUpdate();
    }

    boolean hasSealedAnything() {
        return !sealed().isEmpty();
    }

    /** Refuses a ring that lacks a key this database was sealed with, and notes a key that is new to it. */
    void require() {
        List<Object[]> sealed = sealed();
        for (Object[] row : sealed) {
            opens((String) row[0], (String) row[1]);
        }
        String active = keys.ring().activeKeyId();
        if (sealed.stream().noneMatch(row -> row[0].equals(active))) {
            note(active);
        }
    }

    private void opens(String keyId, String sealed) {
        try {
            sealing.open(new SealedSecret(keyId, sealed), identity(keyId));
        } catch (IllegalStateException e) {
            throw new StartRefused(
                    "the key ring doesn't fit this database: it can't open what the key " + keyId
                            + " sealed; put the database's own key ring back",
                    e);
        }
    }

    private void note(String keyId) {
        SealedSecret check = sealing.seal(KNOWN.getBytes(StandardCharsets.UTF_8), identity(keyId));
        entityManager
                .createNativeQuery("insert into key_check (key_id, sealed) values (?, ?)")
                .setParameter(1, keyId)
                .setParameter(2, check.sealed())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> sealed() {
        return entityManager
                .createNativeQuery("select key_id, sealed from key_check")
                .getResultList();
    }

    private static String identity(String keyId) {
        return "key_check/" + keyId;
    }
}

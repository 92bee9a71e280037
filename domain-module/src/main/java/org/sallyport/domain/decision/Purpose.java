package org.sallyport.domain.decision;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.environment.PickupToggles;

/**
 * What somebody wants, with what only that purpose has to know. The interfaces between are the purposes that rows of the
 * table have in common.
 */
public sealed interface Purpose {

    /** Whether people of this kind stand at this door at all. */
    default boolean isFor(SubjectKind kind) {
        return kind == SubjectKind.STAFF;
    }

    /** The doors of staff and services: what rows 26 to 40 decide. */
    sealed interface StaffDoor extends Purpose {}

    /** A person at a page or an application, who can be sent to set-up and whose device may be remembered. */
    sealed interface Interactive extends StaffDoor {}

    /** The API of old, which has no form to fill in. */
    sealed interface Api extends StaffDoor {}

    /** An action that wants proof inside a session, whatever the mode, device or network. */
    sealed interface StepUp extends Purpose {

        boolean acceptsRecovery();
    }

    record SignIn() implements Interactive {}

    /** Changing one's own password (C-55). */
    record LoginFunction() implements Interactive {}

    record ApiV3() implements Api {}

    record ApiV2() implements Api {}

    /** A contact signs in to the portal, by whatever primary method (D-10). */
    record Portal() implements Purpose {

        @Override
        public boolean isFor(SubjectKind kind) {
            return kind == SubjectKind.CONTACT;
        }
    }

    /**
     * A first or new key, new recovery codes, own phone or e-mail.
     *
     * @param lastProof what was last given in this session, or null for nothing
     */
    record ChangeSignIn(@Nullable Proof lastProof) implements StepUp {

        Assurance assurance() {
            return lastProof == null ? Assurance.NONE : lastProof.assurance();
        }

        @Override
        public boolean acceptsRecovery() {
            return true;
        }
    }

    /** Turning one's own two-step verification off (D-16). */
    record SelfTurnOff(Assurance session) implements Purpose {

        public SelfTurnOff {
            Objects.requireNonNull(session);
        }
    }

    /**
     * Removing the two-step verification of another user; recovery codes don't prove it (D-18).
     *
     * @param targetEnrolled whether the target has any method, withdrawn and disabled ones included
     */
    record AdminRemove(String target, boolean targetEnrolled) implements StepUp {

        public AdminRemove {
            Objects.requireNonNull(target);
        }

        @Override
        public boolean acceptsRecovery() {
            return false;
        }
    }

    /**
     * A key is taken from a box, or brought back.
     *
     * @param owner whose settings govern the key (D-25)
     * @param toggles the owner's
     * @param entitled whether the subject has a right to the key
     * @param window when that right holds, or null for always
     */
    record Pickup(
            String owner,
            PickupToggles toggles,
            boolean entitled,
            @Nullable Window window,
            Movement movement,
            Channel channel,
            Credential credential)
            implements Purpose {

        public Pickup {
            Objects.requireNonNull(owner);
            Objects.requireNonNull(toggles);
            Objects.requireNonNull(movement);
            Objects.requireNonNull(channel);
            Objects.requireNonNull(credential);
        }

        @Override
        public boolean isFor(SubjectKind kind) {
            return true;
        }

        /** From the first instant up to, and without, the second. */
        public record Window(Instant from, Instant until) {

            public Window {
                if (!from.isBefore(until)) {
                    throw new IllegalArgumentException("A window ends after it begins");
                }
            }

            boolean contains(Instant now) {
                return !now.isBefore(from) && now.isBefore(until);
            }
        }

        public enum Movement {
            COLLECT,
            /** May come late (Y-B10). */
            DROP_OFF
        }

        public enum Channel {
            /** The owner's or guest's signed-in app. */
            APP,
            KIOSK
        }

        public enum Credential {
            NUMBER,
            /** A standing code of a person, typed or as a QR code (Y-B03). */
            ACCOUNT_CODE,
            /** A booking's code or link. */
            ACCESS,
            /** Where the organisation has badges (Y-B04). */
            BADGE
        }
    }
}

package org.sallyport.service.signin;

import org.sallyport.domain.audit.AuditAction;

/**
 * What an administrator does to somebody's two-step verification on the strength of a proof, in the transaction that takes
 * the proof.
 */
public interface ProvenChange {

    /** The removal, and nothing beside it. */
    ProvenChange REMOVAL = new ProvenChange() {

        @Override
        public AuditAction action() {
            return AuditAction.REMOVE_TWO_STEP;
        }

        @Override
        public boolean stands() {
            return true;
        }

        @Override
        public boolean carryOut() {
            return true;
        }
    };

    /** What the audit calls it. */
    AuditAction action();

    /**
     * Whether nothing has happened meanwhile that speaks against it: asked before the proof is looked at, and true until
     * the transaction is over.
     */
    boolean stands();

    /** Does its own part; true where what the person has set up is to be removed with it. */
    boolean carryOut();
}

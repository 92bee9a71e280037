package org.sallyport.service.override;

import org.sallyport.domain.audit.AuditAction;
import org.sallyport.service.override.RecordingOverride.Wanted;
import org.sallyport.service.signin.ProvenChange;

/** A choice that takes the removal's proof, and un-checking, which is the removal with the tick taken away (D-28). */
record ProvenOverride(RecordingOverride recordingOverride, Wanted wanted) implements ProvenChange {

    @Override
    public AuditAction action() {
        return wanted.change().exempts() ? AuditAction.CHANGE_OVERRIDE : AuditAction.REMOVE_TWO_STEP;
    }

    @Override
    public boolean stands() {
        return recordingOverride.refusal(wanted).isEmpty();
    }

    @Override
    public boolean carryOut() {
        return recordingOverride.carryOut(wanted);
    }
}

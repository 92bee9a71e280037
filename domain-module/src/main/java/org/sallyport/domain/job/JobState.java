package org.sallyport.domain.job;

/** The life of a job; the last three are for good. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    /** It was tried again, in vain. */
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}

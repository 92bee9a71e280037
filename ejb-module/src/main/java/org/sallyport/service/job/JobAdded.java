package org.sallyport.service.job;

/** There is something to do once the transaction at hand is committed. */
record JobAdded(String jobId) {}

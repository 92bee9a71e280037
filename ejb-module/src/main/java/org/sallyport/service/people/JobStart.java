package org.sallyport.service.people;

import java.util.List;
import org.sallyport.service.job.FollowedJob;

/** What came of asking for an import or export. */
public sealed interface JobStart {

    /** It goes on behind the page; follow it by its id. */
    record Begun(FollowedJob job) implements JobStart {}

    /** What was tried is imported already; the job of the trial says by which job. */
    record BegunBefore() implements JobStart {}

    /** The file can't be read as a whole; of its rows nothing is said. */
    record Unreadable(List<FieldFault> faults) implements JobStart {}

    /** There is no such trial to go on from. */
    record NotThere() implements JobStart {}

    record Forbidden() implements JobStart {}
}

package org.sallyport.web.people;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sallyport.service.people.FieldFault;
import org.sallyport.service.people.JobStart;
import org.sallyport.service.people.ListingPhone;
import org.sallyport.service.people.UserList;
import org.sallyport.service.people.UserOutcome;
import org.sallyport.web.job.JobJson;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.Problem;
import org.sallyport.web.platform.Problem.InvalidMember;

/** What an application is answered about people. */
public final class UserAnswer {

    private UserAnswer() {}

    static Response to(UserList list) {
        if (list instanceof UserList.Found found) {
            return JsonAnswer.ok(UserJson.list(found.users()));
        }
        return list instanceof UserList.Counted counted
                ? JsonAnswer.ok(UserJson.count(counted))
                : Problem.forbidden().toResponse();
    }

    static Response to(JobStart start) {
        if (start instanceof JobStart.Begun begun) {
            return JsonAnswer.accepted(JobJson.of(begun.job()));
        }
        return start instanceof JobStart.Unreadable unreadable
                ? Problem.invalid(members(unreadable.faults())).toResponse()
                : Problem.forbidden().toResponse();
    }

    static Response to(ListingPhone.Result result) {
        if (result instanceof ListingPhone.Result.Listed listed) {
            return listed.hint()
                    .map(hint -> JsonAnswer.ok(JsonAnswer.object().add("hint", hint)))
                    .orElseGet(() -> Response.noContent().build());
        }
        if (result instanceof ListingPhone.Result.NoSuchNumber) {
            return Problem.invalid(List.of(new InvalidMember(
                            "phone", "must be a mobile number that gets text messages, like +31612345678")))
                    .toResponse();
        }
        return result instanceof ListingPhone.Result.NotThere
                ? Problem.notFound().toResponse()
                : Problem.forbidden().toResponse();
    }

    public static Response to(UserOutcome outcome) {
        if (outcome instanceof UserOutcome.Shown shown) {
            return JsonAnswer.ok(UserJson.of(shown.user()));
        }
        return outcome instanceof UserOutcome.Started started
                ? JsonAnswer.ok(started(started))
                : problem(outcome).toResponse();
    }

    /** The same where somebody was added. */
    static Response toAddition(UserOutcome outcome) {
        if (outcome instanceof UserOutcome.Shown shown) {
            return JsonAnswer.created(JsonAnswer.object().add("user", UserJson.of(shown.user())));
        }
        return outcome instanceof UserOutcome.Started started ? JsonAnswer.created(started(started)) : to(outcome);
    }

    static JsonObjectBuilder started(UserOutcome.Started started) {
        return JsonAnswer.object()
                .add("user", UserJson.of(started.user()))
                .add("startingPassword", started.password().reveal());
    }

    private static Problem problem(UserOutcome outcome) {
        if (outcome instanceof UserOutcome.Invalid invalid) {
            return Problem.invalid(members(invalid.faults()));
        }
        if (outcome instanceof UserOutcome.ChangedMeanwhile) {
            return Problem.changedMeanwhile();
        }
        if (outcome instanceof UserOutcome.NotThere) {
            return Problem.notFound();
        }
        return outcome instanceof UserOutcome.Busy busy ? Problem.unavailable(busy.retryAfter()) : Problem.forbidden();
    }

    private static List<InvalidMember> members(List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> new InvalidMember(fault.field(), fault.message()))
                .toList();
    }
}

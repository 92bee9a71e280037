package org.sallyport.web.platform;

import java.util.List;
import java.util.Map;
import org.sallyport.web.platform.Problem.InvalidMember;

/** A body of the right shape with values out of bounds: 422. Names all of them at once. */
public final class InvalidBody extends RuntimeException {

    private final transient List<InvalidMember> errors;

    /** @param errors what each member must be, by its place in the body */
    InvalidBody(Map<String, String> errors) {
        super(errors.size() + " members are out of bounds");
        this.errors = errors.entrySet().stream()
                .map(error -> new InvalidMember(error.getKey(), error.getValue()))
                .toList();
    }

    public List<InvalidMember> errors() {
        return errors;
    }
}

package org.sallyport.web.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.directory.UserStatus;
import org.sallyport.service.people.ReviewingUsers;
import org.sallyport.service.people.UserFilter;
import org.sallyport.service.people.UserFilter.LastSignIn;
import org.sallyport.service.people.UserList;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.Word;
import org.sallyport.web.platform.Sentences;

/** Counts how people stand with two-step verification, for whoever may see them; never further than a list counts. */
@RequestScoped
public class Standings {

    @Inject
    Administrator administrator;

    @Inject
    ReviewingUsers reviewingUsers;

    @Inject
    Sentences sentences;

    List<Standing> count() {
        return administrator.user().holds(Permission.OPEN_USER_MANAGEMENT)
                ? Stream.of(TwoStepState.values()).flatMap(this::count).toList()
                : List.of();
    }

    private Stream<Standing> count(TwoStepState state) {
        UserFilter filter = new UserFilter(
                "", Optional.of(state), Optional.of(UserStatus.ACTIVE), Optional.empty(), LastSignIn.WHENEVER);
        UserList list = reviewingUsers.count(administrator.user(), filter, administrator.origin());
        return list instanceof UserList.Counted counted
                ? Stream.of(new Standing(Word.of(state), number(counted), counted.number() > 0))
                : Stream.empty();
    }

    private String number(UserList.Counted counted) {
        return counted.isMore()
                ? sentences.of("overview.number.more", UserList.Counted.MOST)
                : sentences.of("overview.number", counted.number());
    }
}

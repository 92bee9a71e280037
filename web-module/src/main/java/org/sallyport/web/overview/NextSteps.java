package org.sallyport.web.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.decision.TwoStepState;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.HelpContact;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.environment.EditingHelpContact;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.ConsoleMenu;
import org.sallyport.web.console.Word;

/** What would be sensible to do next, each only for whoever may do it. */
@RequestScoped
public class NextSteps {

    private static final String AUTHENTICATION = "/admin/system-properties/authentication";
    private static final String HELP = "/admin/system-properties/help";
    private static final String USERS = "/admin/users";

    @Inject
    Administrator administrator;

    @Inject
    EditingHelpContact editingHelpContact;

    @Inject
    ConsoleMenu consoleMenu;

    /**
     * A page to go to, and why.
     *
     * @param key of the sentence in the bundle, and with {@code .link} of where it leads
     * @param detail in the sentence
     */
    public record Step(String key, String detail, String address) {}

    List<Step> of(@Nullable TwoStepSettings settings, List<Standing> people) {
        return Stream.of(
                        turnOn(settings),
                        nameContact(),
                        setUp(TwoStepState.MUST_SET_UP, people),
                        invite(settings, people))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Step> turnOn(@Nullable TwoStepSettings settings) {
        return isEditor() && settings != null && settings.mode() == TwoStepMode.OFF
                ? Optional.of(new Step("overview.next.off", "", AUTHENTICATION))
                : Optional.empty();
    }

    private Optional<Step> nameContact() {
        return isEditor()
                        && editingHelpContact
                                .of(administrator.environment().key())
                                .equals(HelpContact.NONE)
                ? Optional.of(new Step("overview.next.no-contact", "", HELP))
                : Optional.empty();
    }

    private Optional<Step> invite(@Nullable TwoStepSettings settings, List<Standing> people) {
        return settings != null && settings.mode() == TwoStepMode.OPTIONAL
                ? setUp(TwoStepState.NOT_SET_UP, people)
                : Optional.empty();
    }

    private Optional<Step> setUp(TwoStepState state, List<Standing> people) {
        return people.stream()
                .filter(standing -> standing.state().equals(Word.of(state)))
                .filter(standing -> standing.anybody() && consoleMenu.isOpen(USERS))
                .map(standing -> new Step(
                        "overview.next." + standing.state(), standing.number(), USERS + "?state=" + standing.state()))
                .findFirst();
    }

    private boolean isEditor() {
        return administrator.user().holds(Permission.EDIT_SETTINGS);
    }
}

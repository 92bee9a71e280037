package org.sallyport.service.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.domain.platform.PlainText;
import org.sallyport.service.people.FieldFault.Rule;

/** What can be entered about a person, as far as that can be told without looking at anybody else. */
final class EntryRules {

    static final String LOGIN = "login";
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String ROLES = "roles";
    static final String AUTH_SOURCE = "authSource";

    /** In chars, as the columns count them at worst. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_ROLE = 80;
    private static final int MOST_ROLES = 20;

    /** Nothing that a mail header or a list of addresses takes for something else; whether it exists only a mail can tell. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s\\p{Z}@,;:<>()\\[\\]\"\\\\]+@[^\\s\\p{Z}@,;:<>()\\[\\]\"\\\\.]+(\\.[^\\s\\p{Z}@,;:<>()\\[\\]\"\\\\.]+)+");

    private EntryRules() {}

    /** In the order of the fields, at most one for each. */
    static List<FieldFault> faultsIn(Entry entry) {
        List<FieldFault> faults = new ArrayList<>();
        loginFault(entry.login()).ifPresent(rule -> faults.add(new FieldFault(LOGIN, rule)));
        nameFault(entry.name()).ifPresent(rule -> faults.add(new FieldFault(NAME, rule)));
        emailFault(entry.email()).ifPresent(rule -> faults.add(new FieldFault(EMAIL, rule)));
        rolesFault(entry).ifPresent(rule -> faults.add(new FieldFault(ROLES, rule)));
        return faults;
    }

    private static Optional<Rule> loginFault(String login) {
        if (LoginName.canonical(login).isEmpty()) {
            return Optional.of(Rule.EMPTY);
        }
        return isTooLong(login, LoginName.MAX_LENGTH) ? Optional.of(Rule.LOGIN_TOO_LONG) : control(login);
    }

    private static Optional<Rule> nameFault(String name) {
        if (name.isEmpty()) {
            return Optional.of(Rule.EMPTY);
        }
        return isTooLong(name, LONGEST_NAME) ? Optional.of(Rule.NAME_TOO_LONG) : control(name);
    }

    private static Optional<Rule> emailFault(String email) {
        if (email.isEmpty()) {
            return Optional.empty();
        }
        if (isTooLong(email, LONGEST_EMAIL)) {
            return Optional.of(Rule.EMAIL_TOO_LONG);
        }
        Optional<Rule> control = control(email);
        return control.isPresent() || ADDRESS.matcher(email).matches() ? control : Optional.of(Rule.NOT_AN_ADDRESS);
    }

    private static Optional<Rule> rolesFault(Entry entry) {
        if (entry.roles().size() > MOST_ROLES) {
            return Optional.of(Rule.TOO_MANY_ROLES);
        }
        return entry.roles().stream()
                .sorted()
                .flatMap(role -> roleFault(role).stream())
                .findFirst();
    }

    private static Optional<Rule> roleFault(String role) {
        if (role.isEmpty()) {
            return Optional.of(Rule.EMPTY);
        }
        return isTooLong(role, LONGEST_ROLE) ? Optional.of(Rule.ROLE_TOO_LONG) : control(role);
    }

    private static boolean isTooLong(String text, int most) {
        return text.length() > most;
    }

    private static Optional<Rule> control(String text) {
        return PlainText.isOnOneLine(text) ? Optional.empty() : Optional.of(Rule.CONTROL_CHARACTER);
    }
}

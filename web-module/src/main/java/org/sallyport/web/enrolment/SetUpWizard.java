package org.sallyport.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sallyport.service.enrolment.Pairing;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Sentence;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.signin.ReturnPath;

/**
 * The steps of a set-up, wherever it is done. Which one is shown follows from the key's row and from what the browser
 * asks for, so that a reload and the Back button show the same key for as long as it is pending.
 */
@Named("wizard")
@RequestScoped
public class SetUpWizard {

    private static final String START = "start";
    static final String ADD = "add";
    static final String CHECK = "check";

    @Inject
    Form form;

    @Inject
    Sentences sentences;

    private String path = "";
    private Optional<Pairing> pairing = Optional.empty();

    /** @param path of the page that it is a part of */
    void show(String path, Optional<Pairing> pairing) {
        this.path = path;
        this.pairing = pairing;
    }

    /** Whether nothing was begun, or asked for as if it had been. */
    boolean isAtStart() {
        return getStep().equals(START);
    }

    public String getPath() {
        return path;
    }

    /** start, add, check or expired. */
    public String getStep() {
        String wanted = form.carried("step");
        if (pairing.isEmpty()) {
            return Set.of(ADD, CHECK).contains(wanted) ? "expired" : START;
        }
        return wanted.equals(CHECK) ? CHECK : ADD;
    }

    /** Of the page, with how far it is. */
    public String getTitle() {
        return sentences.of("set-up.title." + getStep());
    }

    /** The address of one step, which keeps where the person was going. */
    public String link(String step) {
        String back = ReturnPath.of(form.carried("return"))
                .map(ReturnPath::asQuery)
                .map(query -> query.replaceFirst("[?]", "&"))
                .orElse("");
        return path + "?step=" + step + back;
    }

    public Pairing getPairing() {
        return pairing.orElseThrow();
    }

    /** The key in groups of four letters, as people read it out. */
    public String getKeyInGroups() {
        return getPairing().key().base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public QrSymbol getQr() {
        return QrSymbol.of(getPairing().uri());
    }

    /** Which apps the organisation recommends. */
    public String getApps() {
        return sentences.of(sentences.variant(getPairing().vocabulary(), "set-up.apps"));
    }

    public Sentence getUntil() {
        return sentences.at(new Moment(getPairing().until(), false), "set-up.until");
    }

    /** For {@code aria-current}: whether step {@code number} of three is the one at hand. */
    public boolean isAt(int number) {
        return switch (getStep().toLowerCase(Locale.ROOT)) {
            case ADD -> number == 2;
            case CHECK -> number == 3;
            default -> number == 1;
        };
    }
}

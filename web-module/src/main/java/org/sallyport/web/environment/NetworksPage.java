package org.sallyport.web.environment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.environment.NetworkRange;
import org.sallyport.domain.environment.Preset;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.environment.EditingSettings;
import org.sallyport.service.environment.SettingsOutcome;
import org.sallyport.service.platform.TimeSource;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.console.TypedFields;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Moment;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;
import org.sallyport.web.platform.TypedTime;

/** {@code /admin/system-properties/networks}: from where staff sign in without a second step (P-22…P-28). */
@Named
@RequestScoped
public class NetworksPage {

    private static final String PATH = "/admin/system-properties/networks";

    @Inject
    Administrator administrator;

    @Inject
    EditingSettings editingSettings;

    @Inject
    TimeSource time;

    @Inject
    TypedFields fields;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Reply reply;

    @Inject
    Sentences sentences;

    private TwoStepSettings settings = Preset.CASE_MANAGEMENT.settings();
    private String entry = "";
    private Map<String, String> texts = NetworkFields.empty();

    @PostConstruct
    void load() {
        entry = form.carried("network");
        SettingsOutcome outcome = editingSettings.read(
                administrator.user(), administrator.environment().key(), administrator.origin());
        if (outcome instanceof SettingsOutcome.Current current) {
            settings = current.settings();
            edited().findFirst().ifPresent(network -> texts = NetworkFields.of(network));
            texts.put("version", Long.toString(current.version()));
        }
    }

    /** Adds what was typed, or puts it in the place of the entry that is edited. */
    public void save() {
        refuseWhatIsNoNetwork();
        refuseWhatIsNoDay();
        fields.read("networks", NetworkFields.document(texts), SettingsBody::network)
                .ifPresent(this::add);
    }

    public void remove() {
        replaceBy(others().toList(), "removal");
    }

    private void add(SkipNetwork network) {
        if (others().anyMatch(other -> other.cidr().equals(network.cidr()))) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            errors.refuse("cidr", sentences.plain("networks.cidr.twice", network.cidr()));
        } else {
            replaceBy(Stream.concat(others(), Stream.of(network)).toList(), "saving");
        }
    }

    private void replaceBy(List<SkipNetwork> networks, String done) {
        if (networks.size() > TwoStepSettings.MAX_SKIP_NETWORKS) {
            reply.status(Reply.UNPROCESSABLE_CONTENT);
            errors.refuse(sentences.plain("networks.full", TwoStepSettings.MAX_SKIP_NETWORKS));
            return;
        }
        SettingsOutcome outcome = editingSettings.replace(
                administrator.user(),
                administrator.environment().key(),
                new EditingSettings.Edit(form.version(), settings.withSkipNetworks(networks)),
                administrator.origin());
        if (outcome instanceof SettingsOutcome.Current) {
            reply.seeOther(PATH + "?after=" + done);
        } else if (outcome instanceof SettingsOutcome.ChangedMeanwhile theirs) {
            reply.status(HttpServletResponse.SC_CONFLICT);
            settings = theirs.settings();
            texts.put("version", Long.toString(theirs.version()));
            errors.refuse(sentences.plain("networks.changed-meanwhile"));
        } else {
            reply.status(HttpServletResponse.SC_FORBIDDEN);
            errors.refuse(sentences.plain("error.permission.happened"));
        }
    }

    private void refuseWhatIsNoNetwork() {
        String typed = NetworkFields.text(texts, "cidr");
        if (!typed.isEmpty() && typed.length() <= SettingsBody.CIDR && !NetworkRange.isNetwork(typed)) {
            errors.refuse("cidr", sentences.plain("networks.cidr.refused", typed));
        }
    }

    private void refuseWhatIsNoDay() {
        String typed = NetworkFields.text(texts, "until");
        if (!typed.isEmpty() && TypedTime.end(typed).isEmpty()) {
            errors.refuse("until", sentences.plain("networks.until.refused"));
        }
    }

    private Stream<SkipNetwork> edited() {
        return settings.skipNetworks().stream().filter(network -> network.cidr().equals(entry));
    }

    private Stream<SkipNetwork> others() {
        return settings.skipNetworks().stream()
                .filter(network -> !network.cidr().equals(entry));
    }

    /** In the organisation's words. */
    public String getTitle() {
        return sentences.of(sentences.variant(settings.vocabulary(), "settings.skipNetworks.label"));
    }

    public String getLead() {
        return sentences.of(settings.skipForAdministrators() ? "networks.lead.all" : "networks.lead");
    }

    /** Where the reader is, by the address that a sign-in from there would have. */
    public String getYou() {
        String here = administrator.origin().network();
        if (here == null) {
            return sentences.of("networks.you.unknown");
        }
        boolean listed = settings.skipping(here, time.now()).isPresent();
        return sentences.of(listed ? "networks.you.listed" : "networks.you", here);
    }

    public List<SkipNetwork> getRows() {
        return settings.skipNetworks();
    }

    /** Null for an entry without an end. */
    public @Nullable Moment end(SkipNetwork network) {
        return network.until() == null ? null : Moment.of(network.until());
    }

    public boolean hasEnded(SkipNetwork network) {
        return network.hasEndedBy(time.now());
    }

    /** Which entry is edited; empty for a new one. */
    public String getEntry() {
        return isEditing() ? entry : "";
    }

    public boolean isEditing() {
        return edited().findAny().isPresent();
    }

    public Map<String, String> getText() {
        return texts;
    }

    public boolean isReadOnly() {
        return !administrator.user().holds(Permission.EDIT_SETTINGS);
    }

    /** What was just done, {@code saving} or {@code removal}; empty for nothing. */
    public String getDone() {
        String done = form.carried("after");
        return List.of("saving", "removal").contains(done) ? done : "";
    }
}

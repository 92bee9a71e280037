package org.sallyport.web.environment;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.domain.environment.Vocabulary;
import org.sallyport.service.environment.SettingsOutcome.Current;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;

/** The settings document as administrators get it, to be sent back as a whole. */
final class SettingsJson {

    private SettingsJson() {}

    static JsonObjectBuilder of(Current current) {
        TwoStepSettings settings = current.settings();
        JsonObjectBuilder answer = JsonAnswer.object()
                .add("version", current.version())
                .add("mode", settings.mode().name())
                .add("methods", methods(settings.methods()))
                .add("recoveryCodes", settings.recoveryCodes())
                .add("rememberMode", settings.remembering().mode().name())
                .add("rememberDays", settings.remembering().days())
                .add("graceSeconds", settings.remembering().grace().toSeconds())
                .add("skipNetworks", networks(settings.skipNetworks()))
                .add("skipForAdministrators", settings.skipForAdministrators())
                .add("allowExemptions", settings.allowExemptions())
                .add("externalExempt", settings.externalExempt())
                .add("phoneCapture", settings.phoneCapture().name())
                .add("keystoneV2", settings.keystoneV2())
                .add("contactTwoStep", settings.contactTwoStep())
                .add("newPersonOverride", settings.newPersonOverride().name())
                .add("ownPickups", settings.pickups().own())
                .add("guestPickups", settings.pickups().guest())
                .add("sessionIdleMinutes", settings.sessions().idle().toMinutes())
                .add("sessionHours", settings.sessions().absolute().toHours())
                .add("vocabulary", spelled(settings.vocabulary()));
        return settings.serviceRole() == null ? answer : answer.add("serviceRole", settings.serviceRole());
    }

    /** Vocabularies are named as the presets are, in small letters. */
    static String spelled(Vocabulary vocabulary) {
        return vocabulary.name().toLowerCase(Locale.ROOT);
    }

    private static JsonArrayBuilder methods(List<Method> methods) {
        JsonArrayBuilder array = JsonAnswer.array();
        methods.forEach(method -> array.add(method.name()));
        return array;
    }

    private static JsonArrayBuilder networks(List<SkipNetwork> networks) {
        JsonArrayBuilder array = JsonAnswer.array();
        networks.forEach(network -> array.add(network(network)));
        return array;
    }

    private static JsonObjectBuilder network(SkipNetwork network) {
        JsonObjectBuilder entry = JsonAnswer.object()
                .add("cidr", network.cidr())
                .add("label", network.label())
                .add("reason", network.reason());
        return network.until() == null ? entry : entry.add("until", JsonInstant.format(network.until()));
    }
}

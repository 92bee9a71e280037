package org.sallyport.web.environment;

import java.time.Duration;
import java.time.Instant;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.environment.InvalidSetting;
import org.sallyport.domain.environment.PhoneCapture;
import org.sallyport.domain.environment.PickupToggles;
import org.sallyport.domain.environment.RememberMode;
import org.sallyport.domain.environment.Remembering;
import org.sallyport.domain.environment.SessionLimits;
import org.sallyport.domain.environment.SkipNetwork;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.domain.environment.Vocabulary;
import org.sallyport.service.environment.EditingSettings.Edit;
import org.sallyport.web.platform.JsonBody;

/** The settings document as administrators send it; {@link SettingsJson} is the way back. */
public final class SettingsBody {

    private static final TwoStepOverride[] FOR_NEW_PEOPLE = {TwoStepOverride.INHERIT, TwoStepOverride.REQUIRE};
    private static final int ROLE = 40;
    static final int CIDR = 64;

    private SettingsBody() {}

    public static Edit read(JsonBody body) {
        try {
            return new Edit(body.number("version"), settings(body));
        } catch (InvalidSetting e) {
            throw body.refusal(e.setting(), e.rule());
        }
    }

    private static TwoStepSettings settings(JsonBody body) {
        return new TwoStepSettings(
                body.word("mode", TwoStepMode.values()),
                body.words("methods", Method.values()),
                body.number("recoveryCodes", 0, 20),
                remembering(body),
                body.each("skipNetworks", TwoStepSettings.MAX_SKIP_NETWORKS, SettingsBody::network),
                body.flag("skipForAdministrators"),
                body.flag("allowExemptions"),
                body.flag("externalExempt"),
                body.word("phoneCapture", PhoneCapture.values()),
                body.has("serviceRole") ? body.text("serviceRole", ROLE) : null,
                body.flag("keystoneV2"),
                body.flag("contactTwoStep"),
                body.word("newPersonOverride", FOR_NEW_PEOPLE),
                new PickupToggles(body.flag("ownPickups"), body.flag("guestPickups")),
                sessions(body),
                body.word("vocabulary", SettingsJson::spelled, Vocabulary.values()));
    }

    private static Remembering remembering(JsonBody body) {
        return new Remembering(
                body.word("rememberMode", RememberMode.values()),
                body.number("rememberDays", 0, Remembering.MAX_DAYS),
                Duration.ofSeconds(body.number("graceSeconds", 0, (int) Remembering.MAX_GRACE.toSeconds())));
    }

    private static SessionLimits sessions(JsonBody body) {
        return new SessionLimits(
                Duration.ofMinutes(body.number("sessionIdleMinutes", 5, 480)),
                Duration.ofHours(body.number("sessionHours", 1, 24)));
    }

    static SkipNetwork network(JsonBody entry) {
        String cidr = entry.text("cidr", CIDR, SkipNetwork::requireNetwork);
        String label = entry.text("label", SkipNetwork.MAX_WORDS, SkipNetwork::requireWords);
        String reason = entry.text("reason", SkipNetwork.MAX_WORDS, SkipNetwork::requireWords);
        Instant until = entry.has("until") ? entry.instant("until") : null;
        try {
            return new SkipNetwork(cidr, label, reason, until);
        } catch (InvalidSetting e) {
            throw entry.refusal(e.rule());
        }
    }
}

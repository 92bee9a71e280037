package org.sallyport.web.decision;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.environment.NetworkRange;
import org.sallyport.domain.environment.TwoStepSettings;
import org.sallyport.service.decision.Occasion;
import org.sallyport.service.decision.Trial;
import org.sallyport.service.decision.TriedDevice;
import org.sallyport.web.environment.SettingsBody;
import org.sallyport.web.platform.JsonBody;

/** What an administrator asks the decision about, as applications send it. */
final class TrialBody {

    /** A login is the longest that may stand for a person. */
    private static final int PERSON = 320;

    private static final int ID = 36;
    private static final int ADDRESS = 60;

    private TrialBody() {}

    static Trial read(JsonBody body) {
        String person = body.text("person", PERSON);
        Occasion occasion = body.word("purpose", Occasion.values());
        String network = network(body);
        TriedDevice device = device(body);
        Instant at = body.has("at") ? body.instant("at") : null;
        TwoStepSettings settings = body.has("settings") ? settings(body) : null;
        if (network != null && !NetworkRange.isAddress(network)) {
            throw body.refusal("network", "must be an address like 192.0.2.7");
        }
        if (body.has("device") && body.has("rememberedAt")) {
            throw body.refusal("rememberedAt", "must not stand beside device");
        }
        return new Trial(person, occasion, network, device, at, settings);
    }

    private static @Nullable String network(JsonBody body) {
        return body.has("network") ? body.text("network", ADDRESS) : null;
    }

    private static TriedDevice device(JsonBody body) {
        TriedDevice known = body.has("device") ? new TriedDevice.Known(body.text("device", ID)) : new TriedDevice.New();
        return body.has("rememberedAt") ? new TriedDevice.MadeUp(body.instant("rememberedAt")) : known;
    }

    /** The document that the settings are read and replaced as; its version doesn't matter, because nothing is saved. */
    private static @Nullable TwoStepSettings settings(JsonBody body) {
        Optional<TwoStepSettings> read =
                body.object("settings", document -> SettingsBody.read(document).settings());
        return read.orElse(null);
    }
}

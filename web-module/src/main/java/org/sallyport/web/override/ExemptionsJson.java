package org.sallyport.web.override;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.sallyport.service.override.ListedExemption;
import org.sallyport.service.override.ListedExemption.Who;
import org.sallyport.service.override.ReviewingExemptions.Register;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;

/** The register as applications read it. */
final class ExemptionsJson {

    private ExemptionsJson() {}

    static JsonObjectBuilder of(Register register) {
        JsonArrayBuilder array = JsonAnswer.array();
        register.slice().rows().forEach(exemption -> array.add(of(exemption)));
        JsonObjectBuilder json = JsonAnswer.object().add("exemptions", array).add("honoured", register.honoured());
        register.slice().next().ifPresent(next -> json.add("next", next));
        return json;
    }

    private static JsonObjectBuilder of(ListedExemption exemption) {
        JsonObjectBuilder json = JsonAnswer.object()
                .add("id", exemption.id())
                .add("person", of(exemption.person()))
                .add("grantedBy", of(exemption.grantedBy()))
                .add("reason", exemption.reason())
                .add("grantedAt", JsonInstant.format(exemption.grantedAt()))
                .add("until", JsonInstant.format(exemption.until()))
                .add("inForce", exemption.inForce());
        Instant endedAt = exemption.endedAt();
        if (endedAt != null) {
            json.add("endedAt", JsonInstant.format(endedAt));
        }
        Who endedBy = exemption.endedBy();
        return endedBy == null ? json : json.add("endedBy", of(endedBy));
    }

    private static JsonObjectBuilder of(Who who) {
        return JsonAnswer.object().add("id", who.id()).add("login", who.login()).add("name", who.name());
    }
}

package org.sallyport.web.decision;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sallyport.domain.environment.TwoStepMode;
import org.sallyport.service.decision.Occasion;
import org.sallyport.service.decision.Trial;
import org.sallyport.web.console.Asked;
import org.sallyport.web.console.Word;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;
import org.sallyport.web.platform.StrictJson;
import org.sallyport.web.platform.TypedTime;

/**
 * A trial as the page's address and its form spell it. It is read by the contract's own reader.
 */
record WhatIfForm(Asked asked) {

    static final String PERSON = "person";
    static final String REMEMBERED = "remembered";
    static final String MODE = "mode";

    /** What no field may hold, so that the contract's reader refuses it. */
    private static final String NOTHING = "?";

    private static final List<String> FIELDS =
            List.of(PERSON, "purpose", "device", "rememberedAt", "network", "at", MODE);

    static WhatIfForm of(UnaryOperator<String> given) {
        return new WhatIfForm(Asked.of(FIELDS, given));
    }

    /** @throws org.sallyport.web.platform.InvalidBody naming everything that is out of bounds */
    Trial read(Instant now) {
        JsonObjectBuilder document =
                JsonAnswer.object().add(PERSON, asked.text(PERSON)).add("purpose", purpose());
        add(document, "network", asked.text("network"));
        add(document, "at", time("at"));
        switch (asked.text("device")) {
            case "" -> {}
            case REMEMBERED -> document.add("rememberedAt", rememberedAt(now));
            default -> document.add("device", asked.text("device"));
        }
        return StrictJson.read(document.build()).as(TrialBody::read);
    }

    /** The mode to be tried instead of the present one. */
    Optional<TwoStepMode> mode() {
        return Word.read(asked.text(MODE), TwoStepMode.values());
    }

    boolean isModeUnknown() {
        return !asked.text(MODE).isEmpty() && mode().isEmpty();
    }

    private String purpose() {
        String purpose = asked.text("purpose");
        return purpose.isEmpty()
                ? Occasion.SIGN_IN.name()
                : Word.read(purpose, Occasion.values()).map(Enum::name).orElse(NOTHING);
    }

    /** Unless it is said, at the instant that the decision is about. */
    private String rememberedAt(Instant now) {
        String typed = time("rememberedAt");
        return typed.isEmpty()
                ? JsonInstant.format(TypedTime.beginning(asked.text("at")).orElse(now))
                : typed;
    }

    private String time(String field) {
        String typed = asked.text(field);
        return typed.isEmpty()
                ? ""
                : TypedTime.beginning(typed).map(JsonInstant::format).orElse(NOTHING);
    }

    private static void add(JsonObjectBuilder document, String name, String text) {
        if (!text.isEmpty()) {
            document.add(name, text);
        }
    }
}

package org.sallyport.web.delivery;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.service.delivery.DeliveryState;
import org.sallyport.service.delivery.FailedText;
import org.sallyport.web.platform.JsonAnswer;
import org.sallyport.web.platform.JsonInstant;

/** Text messages as administrators get them: no number, and no code. */
final class DeliveryJson {

    private DeliveryJson() {}

    static JsonObjectBuilder of(DeliveryState state) {
        DeliveryState.Balance balance = state.balance();
        JsonArrayBuilder use = JsonAnswer.array();
        balance.days()
                .forEach(day -> use.add(
                        JsonAnswer.object().add("day", day.date().toString()).add("texts", day.texts())));
        JsonArrayBuilder failures = JsonAnswer.array();
        state.failures().forEach(text -> failures.add(of(text)));
        JsonObjectBuilder answer = JsonAnswer.object()
                .add("version", balance.version())
                .add("units", balance.units())
                .add("warnBelow", balance.warnBelow())
                .add("low", balance.isLow())
                .add("use", use);
        balance.daysLeft().ifPresent(days -> answer.add("daysLeft", days));
        return answer.add("gateway", of(state.gateway())).add("failures", failures);
    }

    private static JsonObjectBuilder of(DeliveryState.GatewayState gateway) {
        return JsonAnswer.object()
                .add("kind", gateway.kind().map(Enum::name).orElse("NONE"))
                .add("interrupted", gateway.interrupted());
    }

    private static JsonObjectBuilder of(FailedText text) {
        JsonObjectBuilder failure = JsonAnswer.object()
                .add("at", JsonInstant.format(text.at()))
                .add("to", text.hint())
                .add("state", text.state().name());
        if (text.answer() != null) {
            failure.add("answer", text.answer());
        }
        return failure;
    }

    static JsonObjectBuilder of(PhoneNumber to) {
        return JsonAnswer.object().add("sentTo", to.hint());
    }
}

package org.sallyport.service.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sallyport.service.gateway.SmsFacts;
import org.sallyport.service.message.OutgoingTexts;
import org.sallyport.service.message.SendingTexts;
import org.sallyport.service.message.SmsBalances;
import org.sallyport.service.message.SmsUses;
import org.sallyport.service.platform.TimeSource;

/** How an environment stands with text messages. */
@Dependent
public class ReviewingDelivery {

    private static final int FAILURES = 20;

    private final SmsBalances balances;
    private final SmsUses uses;
    private final OutgoingTexts texts;
    private final SendingTexts sendingTexts;
    private final SmsFacts facts;
    private final TimeSource time;

    @Inject
    public ReviewingDelivery(
            SmsBalances balances,
            SmsUses uses,
            OutgoingTexts texts,
            SendingTexts sendingTexts,
            SmsFacts facts,
            TimeSource time) {
        this.balances = balances;
        this.uses = uses;
        this.texts = texts;
        this.sendingTexts = sendingTexts;
        this.facts = facts;
        this.time = time;
    }

    DeliveryState of(String environmentId) {
        SmsBalances.Account account = balances.account(environmentId);
        return new DeliveryState(
                new DeliveryState.Balance(account.units(), account.warnBelow(), account.version(), days(environmentId)),
                new DeliveryState.GatewayState(facts.kind(), sendingTexts.isInterrupted()),
                texts.failures(environmentId, FAILURES).stream()
                        .map(text -> new FailedText(text.createdAt(), text.hint(), text.state(), text.answer()))
                        .toList());
    }

    private List<DeliveryState.Day> days(String environmentId) {
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        Map<Long, Long> used = uses
                .since(environmentId, today.minusDays(DeliveryState.DAYS - 1L).toEpochDay())
                .stream()
                .collect(Collectors.toMap(SmsUses.Day::day, SmsUses.Day::texts));
        return IntStream.range(0, DeliveryState.DAYS)
                .mapToObj(today::minusDays)
                .map(date -> new DeliveryState.Day(date, used.getOrDefault(date.toEpochDay(), 0L)))
                .toList();
    }
}

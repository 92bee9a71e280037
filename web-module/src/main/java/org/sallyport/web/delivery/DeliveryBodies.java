package org.sallyport.web.delivery;

import org.sallyport.service.delivery.ManagingBalance;
import org.sallyport.service.delivery.ManagingBalance.TopUp;
import org.sallyport.service.delivery.ManagingBalance.Warning;
import org.sallyport.web.platform.JsonBody;

/** What administrators send about text messages, over REST and as they type it. */
final class DeliveryBodies {

    private static final int MOST_TYPED = 40;

    private DeliveryBodies() {}

    static TopUp topUp(JsonBody body) {
        return new TopUp(body.number("version"), body.number("units", 1, ManagingBalance.MOST_UNITS));
    }

    static TopUp typedTopUp(JsonBody body) {
        return new TopUp(body.number("version"), typed(body, "units", 1));
    }

    static Warning warning(JsonBody body) {
        return new Warning(body.number("version"), body.number("warnBelow", 0, ManagingBalance.MOST_UNITS));
    }

    static Warning typedWarning(JsonBody body) {
        return new Warning(body.number("version"), typed(body, "warnBelow", 0));
    }

    static String phone(JsonBody body) {
        return body.text("phone", MOST_TYPED);
    }

    private static int typed(JsonBody body, String name, int least) {
        String text = body.unchecked(name);
        int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
        if (number < least || number > ManagingBalance.MOST_UNITS) {
            throw body.refusal(name, "must be a whole number from " + least + " to " + ManagingBalance.MOST_UNITS);
        }
        return number;
    }
}

package org.sallyport.service.message;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sallyport.domain.message.PhoneNumber;

/** Reads what people type as a number, and judges whether a text message may go there. */
@Dependent
public class ReadingPhoneNumber {

    /** Digits of any script; no letters, which some read as digits. */
    private static final Pattern TYPED = Pattern.compile("\\+?[\\p{Nd} .()/\\u00A0\\u2011-]{1,40}");

    /** Of networks that belong to no country: satellites, and what costs as much. */
    private static final String NO_COUNTRY = "001";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** How reading ended. */
    public sealed interface Result {

        <T> T fold(Function<Read, T> read, Function<Why, T> refused);
    }

    /**
     * A number that gets text messages.
     *
     * @param country by ISO 3166
     */
    public record Read(PhoneNumber number, String country) implements Result {

        @Override
        public <T> T fold(Function<Read, T> read, Function<Why, T> refused) {
            return read.apply(this);
        }
    }

    public record Refused(Why why) implements Result {

        @Override
        public <T> T fold(Function<Read, T> read, Function<Why, T> refused) {
            return refused.apply(why);
        }
    }

    /** What is wrong with it. */
    public enum Why {
        NOT_A_NUMBER,
        /** A landline, say. */
        NO_TEXTS,
        /** It costs more than a text message: premium rate, shared cost, personal numbers, satellites. */
        PREMIUM
    }

    /** @param defaultRegion where a number without + is dialled, by ISO 3166 */
    public Result read(String typed, String defaultRegion) {
        return parsed(typed.strip(), defaultRegion)
                .filter(numbers::isValidNumber)
                .map(this::judged)
                .orElseGet(() -> new Refused(Why.NOT_A_NUMBER));
    }

    private Optional<Phonenumber.PhoneNumber> parsed(String typed, String defaultRegion) {
        if (!TYPED.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(numbers.parse(typed, defaultRegion));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private Result judged(Phonenumber.PhoneNumber number) {
        String country = numbers.getRegionCodeForNumber(number);
        if (country.equals(NO_COUNTRY)) {
            return new Refused(Why.PREMIUM);
        }
        return switch (numbers.getNumberType(number)) {
            case MOBILE, FIXED_LINE_OR_MOBILE ->
                new Read(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)), country);
            case PREMIUM_RATE, SHARED_COST, PERSONAL_NUMBER -> new Refused(Why.PREMIUM);
            case FIXED_LINE, TOLL_FREE, VOIP, PAGER, UAN, VOICEMAIL, UNKNOWN -> new Refused(Why.NO_TEXTS);
        };
    }
}

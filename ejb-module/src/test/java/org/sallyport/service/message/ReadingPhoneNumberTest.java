package org.sallyport.service.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.domain.message.PhoneNumber;
import org.sallyport.service.message.ReadingPhoneNumber.Read;
import org.sallyport.service.message.ReadingPhoneNumber.Refused;
import org.sallyport.service.message.ReadingPhoneNumber.Why;

@DisplayName("A number that somebody types")
class ReadingPhoneNumberTest {

    private final ReadingPhoneNumber reading = new ReadingPhoneNumber();

    @ParameterizedTest
    @CsvSource({
        "+31 6 1234 5642, FI, +31612345642, NL",
        "06-12345642, NL, +31612345642, NL",
        "0031612345642, NL, +31612345642, NL",
        "(040) 123 4567, FI, +358401234567, FI",
        "٠٤٠١٢٣٤٥٦٧, FI, +358401234567, FI",
        "(415) 555-2671, US, +14155552671, US"
    })
    @DisplayName("is read as people write it where they are")
    void isRead(String typed, String region, String e164, String country) {
        assertThat(reading.read(typed, region)).isEqualTo(new Read(new PhoneNumber(e164), country));
    }

    @ParameterizedTest
    @CsvSource({
        "+31900123456, PREMIUM",
        "+44 70 1234 5678, PREMIUM",
        "+44 845 123 4567, PREMIUM",
        "+870773111632, PREMIUM",
        "+88213300250, PREMIUM",
        "+31 20 794 0800, NO_TEXTS",
        "+31 800 1234, NO_TEXTS",
        "112, NOT_A_NUMBER",
        "1234, NOT_A_NUMBER",
        "+999123456789, NOT_A_NUMBER"
    })
    @DisplayName(
            "A-098: is refused where a text costs more, or doesn't arrive: premium, shared cost, satellite, short, landline")
    void isRefused(String typed, Why why) {
        assertThat(reading.read(typed, "NL")).isEqualTo(new Refused(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "call 0612345642",
                "0612345642 ext. 3",
                "0612345642;ext=3",
                "0612345642,0612345643",
                "+31612345642\n+31612345643",
                "tel:+31612345642",
                "061234564２and",
                "06123456420612345642061234564206123456420612345642"
            })
    @DisplayName("A-102: is one number and nothing else")
    void isOne(String typed) {
        assertThat(reading.read(typed, "NL")).isEqualTo(new Refused(Why.NOT_A_NUMBER));
    }
}

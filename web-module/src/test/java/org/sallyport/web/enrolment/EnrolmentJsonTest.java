package org.sallyport.web.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sallyport.domain.enrolment.SecretKey;
import org.sallyport.domain.environment.Vocabulary;
import org.sallyport.service.enrolment.Pairing;
import org.sallyport.web.platform.OpenApi;

class EnrolmentJsonTest {

    private final Pairing pairing = new Pairing(
            new SecretKey("SALLYPORT-SAMPLE-KEY".getBytes(StandardCharsets.US_ASCII)),
            "Quay",
            "eve",
            Vocabulary.CASE,
            Instant.EPOCH);

    @Test
    void showsAKeyAsItIsPublished() {
        JsonObject published = OpenApi.example("PendingKey");
        JsonObject shown = EnrolmentJson.of(pairing).build();

        assertThat(shown.keySet()).isEqualTo(published.keySet());
        assertThat(shown.getString("secretKey")).isEqualTo(published.getString("secretKey"));
        assertThat(shown.getString("otpauthUri")).isEqualTo(published.getString("otpauthUri"));
        assertThat(shown.getString("qrCode")).startsWith("<svg ").endsWith("</svg>");
    }

    @Test
    void tellsNobodyTheKeyByAccident() {
        assertThat(pairing.toString()).doesNotContain(pairing.key().base32());
    }
}

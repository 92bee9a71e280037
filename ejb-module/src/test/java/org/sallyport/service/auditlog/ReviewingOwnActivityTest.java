package org.sallyport.service.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.domain.audit.AuditAction.CHANGE_SETTINGS;
import static org.sallyport.domain.audit.AuditAction.SIGN_IN;
import static org.sallyport.domain.audit.AuditAction.TURN_OFF;
import static org.sallyport.domain.audit.AuditOutcome.DONE;
import static org.sallyport.domain.audit.AuditOutcome.REFUSED;
import static org.sallyport.service.platform.People.NOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.Slice;
import org.sallyport.service.platform.TestDatabase;

@DisplayName("One's own security history")
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReviewingOwnActivityTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(90));

    @Parameter
    TestDatabase database;

    private Logged here;

    @BeforeEach
    void isThere() {
        here = new Logged(database);
    }

    @Test
    @DisplayName("shows what was done to the own account, also by others, and nothing that was done to others")
    void showsOnlyOnesOwn() {
        String own = here.anns(SIGN_IN, REFUSED, NOW.plusSeconds(1));
        String byAda = here.saved(here.entry(TURN_OFF, DONE, NOW)
                .about(here.environment.id(), here.ada.id())
                .concerning(here.ann.id()));
        here.saved(here.entry(CHANGE_SETTINGS, DONE, NOW).about(here.environment.id(), here.ada.id()));
        here.saved(here.entry(TURN_OFF, DONE, NOW)
                .about(here.environment.id(), here.ann.id())
                .concerning(here.ada.id()));

        assertThat(anns(NOW, PageRequest.first(50)).rows())
                .extracting(entry -> entry.line().id())
                .containsExactly(own, byAda);
    }

    @Test
    @DisplayName("goes back for ninety days")
    void endsAfterNinetyDays() {
        here.anns(SIGN_IN, DONE, NOW.minusMillis(1));
        String oldest = here.anns(SIGN_IN, DONE, NOW);

        assertThat(anns(LATER, PageRequest.first(50)).rows())
                .extracting(entry -> entry.line().id())
                .containsExactly(oldest);
    }

    @Test
    void pagesByKey() {
        here.anns(SIGN_IN, DONE, NOW);
        here.anns(SIGN_IN, REFUSED, NOW.plusSeconds(1));

        Slice<ReviewedEntry> first = anns(NOW, PageRequest.first(1));
        Slice<ReviewedEntry> second =
                anns(NOW, new PageRequest(first.next().flatMap(Position::parse).orElseThrow(), 1));

        assertThat(first.rows().get(0).line().outcome()).isEqualTo(REFUSED);
        assertThat(second.rows().get(0).line().outcome()).isEqualTo(DONE);
        assertThat(second.next()).isEmpty();
    }

    private Slice<ReviewedEntry> anns(Instant now, PageRequest page) {
        return database.call(em -> Logged.reviewingOwnActivity(em, now).list(here.in(here.ann), page));
    }
}

package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;

/** Equal time is shown by counting hashes: everything else in an answer is microseconds. */
@DisplayName("A-001, A-002: nobody learns from a refusal why it was one")
class UniformAnswersIT {

    private final Bench bench = Bench.ON_POSTGRES;
    private final RestClient rest = bench.rest();
    private final Person person = bench.somebody();

    @Test
    void refusesAlikeAfterOneHashEach() {
        Reply wrongPassword = afterOneHash(() -> rest.signIn(person.knowing("wrong horse")));

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(afterOneHash(() -> rest.signIn(person.called("nobody")))).isEqualTo(wrongPassword);
        assertThat(afterOneHash(() -> rest.signIn(person.called("' or '1'='1"))))
                .isEqualTo(wrongPassword);
        assertThat(afterOneHash(() -> rest.signIn(person.of("nowhere")))).isEqualTo(wrongPassword);
        assertThat(afterOneHash(() -> rest.signIn(person.of("harbor")))).isEqualTo(wrongPassword);
    }

    @Test
    void refusesAnInactiveAndAPendingPersonAlike() {
        Reply wrongPassword = afterOneHash(() -> rest.signIn(person.knowing("wrong horse")));
        for (String status : new String[] {"INACTIVE", "PENDING"}) {
            Person inactive = bench.somebody();
            Bench.postgres()
                    .change("update staff_user set status = ? where canonical_login = ?", status, inactive.login());

            assertThat(afterOneHash(() -> rest.signIn(inactive))).isEqualTo(wrongPassword);
            assertThat(afterOneHash(() -> rest.signIn(inactive.knowing("wrong horse"))))
                    .isEqualTo(wrongPassword);
        }
    }

    @Test
    @DisplayName("While a wait runs, the right password is refused like a wrong one, after a dummy hash")
    void refusesAlikeWhileAWaitRuns() {
        Reply wrongPassword = afterOneHash(() -> rest.signIn(person.knowing("wrong horse")));
        for (int i = 1; i < 5; i++) {
            rest.signIn(person.knowing("wrong horse"));
        }

        assertThat(afterOneHash(() -> rest.signIn(person))).isEqualTo(wrongPassword);
        assertThat(afterOneHash(() -> rest.signIn(person.knowing("wrong horse"))))
                .isEqualTo(wrongPassword);
    }

    @Test
    void hashesOnceForWhoIsLetIn() {
        assertThat(afterOneHash(() -> rest.signIn(person)).outcome()).isEqualTo("CHALLENGE");
    }

    @Test
    @DisplayName("On the page too: one status, one sentence")
    void showsOneSentenceForAll() {
        String wrongPassword = sentence(person.knowing("wrong horse"));

        assertThat(sentence(person.called("nobody"))).isEqualTo(wrongPassword);
        assertThat(sentence(person.of("nowhere"))).isEqualTo(wrongPassword);
    }

    /** The page without what differs from visit to visit, and without what was typed. */
    private String sentence(Person typed) {
        var browser = bench.server().browserless();
        var form = browser.get("/sign-in").form("login");
        Page page = browser.submit(form.with("environment", typed.environment())
                .with("login", typed.login())
                .with("password", typed.password()));
        assertThat(page.status()).isEqualTo(401);
        return page.body().replaceAll("(value|nonce)=\"[^\"]*\"", "");
    }

    private Reply afterOneHash(Supplier<Reply> request) {
        long before = bench.server().log().hashes();
        Reply reply = request.get().withoutDate();
        assertThat(bench.server().log().hashes() - before).as("hashes").isEqualTo(1);
        return reply;
    }
}

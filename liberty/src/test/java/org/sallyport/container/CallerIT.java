package org.sallyport.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ADA;
import static org.sallyport.system.harness.SamplePeople.EVE;

import java.net.http.HttpRequest;
import java.time.InstantSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.WebClient;

@ExtendWith(ArquillianExtension.class)
@DisplayName("Whom the container takes a request to come from")
class CallerIT {

    private static final String NOBODY = "nobody nobody false";
    private static final String ADMINISTRATOR = "harbor/ada harbor/ada true";

    private static final Person ADMIN = ADA.at(InstantSource.system());

    @Deployment(testable = false)
    static EnterpriseArchive product() {
        return TestedArchive.with(CallerProbe.class, CallerProbe.Filter.class);
    }

    @Test
    @DisplayName("A-025, C-75: on the pages from nobody before the code was right, then from her")
    void knowsNobodyOnThePagesBeforeTheCode() {
        WebClient web = ProductServer.server().browserless();
        assertThat(caller(web, "/account")).isEqualTo(NOBODY);

        web.signIn(ADMIN);
        assertThat(web.cookies()).containsKey("__Host-sallyport-signin");
        for (String path : new String[] {"/account", "/sign-in/code", "/api/v1/session", "/nowhere"}) {
            assertThat(caller(web, path)).as(path).isEqualTo(NOBODY);
        }
        web.answer(ADMIN.app().freshCode());
        assertThat(caller(web, "/account")).isEqualTo(ADMINISTRATOR);
    }

    @Test
    @DisplayName("A-025, C-75: from nobody while a set-up is due")
    void knowsNobodyWhileASetUpIsDue() {
        WebClient web = ProductServer.server().browserless();
        web.signIn(EVE);

        assertThat(caller(web, "/account")).isEqualTo(NOBODY);
        assertThat(caller(web, "/sign-in/set-up")).isEqualTo(NOBODY);
    }

    @Test
    @DisplayName("A-025: over REST from nobody before the code was right, then from her")
    void knowsNobodyOverRestBeforeTheCode() {
        RestClient rest = ProductServer.server().rest();
        String signIn = rest.signIn(ADMIN).signIn();
        assertThat(caller(rest, signIn)).isEqualTo(NOBODY);

        String token = rest.answer(signIn, ADMIN.app().freshCode()).sessionToken();
        assertThat(caller(rest, signIn)).isEqualTo(NOBODY);
        assertThat(caller(rest, token)).isEqualTo(ADMINISTRATOR);
    }

    private static String caller(WebClient web, String path) {
        return web.send(asked(web.to(path))).body();
    }

    private static String caller(RestClient rest, String bearer) {
        return rest.send(asked(rest.to("/session")).header("Authorization", "Bearer " + bearer))
                .body();
    }

    private static HttpRequest.Builder asked(HttpRequest.Builder request) {
        return request.header(CallerProbe.ASKED_FOR, "");
    }
}

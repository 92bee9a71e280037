package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.BEN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.DORA;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Administrators;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.LibertyServer;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.Settings;
import org.sallyport.system.harness.WebClient;

@DisplayName("The page of the networks that skip the second step, on a server that trusts no proxy")
class NetworksPageIT {

    private static final String PATH = "/admin/system-properties/networks";

    private final LibertyServer server = Servers.sampleOnDerby();
    private final Settings harbor = new Settings(server.rest(), "harbor", Administrators.ada());
    private final WebClient doras = server.browserless();

    @BeforeEach
    void signIn() {
        doras.signIn(DORA);
    }

    @AfterEach
    void emptyAgain() {
        harbor.change("vocabulary", Json.createValue("case"));
        assertThat(harbor.change("skipNetworks", JsonValue.EMPTY_JSON_ARRAY).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("P-25, P-26: several networks are added, shown with where, why and until when, changed and removed")
    void addsChangesAndRemoves() {
        assertThat(doras.get(PATH).body()).contains("No skipped networks yet. Everyone is asked for a code.");

        assertThat(add("192.0.2.7/24", "2031-01-31").location()).contains("/sallyport" + PATH + "?after=saving");
        assertThat(add("2001:db8::/32", "").status()).isEqualTo(303);
        assertThat(networks().getJsonObject(0).getString("cidr")).isEqualTo("192.0.2.0/24");
        assertThat(networks().getJsonObject(0).getString("until")).isEqualTo("2031-02-01T00:00:00.000Z");
        assertThat(doras.get(PATH).body())
                .contains("192.0.2.0/24", "2001:db8::/32", "Front desk", "Locked &amp; guarded");

        Form change = form(doras.get(PATH + "?network=192.0.2.0/24"), "save");
        assertThat(change.value("until")).isEqualTo("2031-01-31");
        doras.submit(change.with("label", "Back office").with("until", "2020-01-31"));
        assertThat(networks()).hasSize(2);
        assertThat(doras.get(PATH).body()).contains("Back office", "1 Feb 2020", ">Ended<");

        Page removed = doras.submit(form(doras.get(PATH + "?network=192.0.2.0/24"), "remove"));
        assertThat(removed.location()).contains("/sallyport" + PATH + "?after=removal");
        assertThat(networks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.1/33", "clinic", "10.0.0", "10.0.0.1", "0.0.0.0/0", "10.0.0.0/8 10.0.0.0/9", "<b>/8"})
    @DisplayName(
            "P-27, F-27: what is no network is refused at its field by its name, stays as typed, and the old list too")
    void refusesWhatIsNoNetwork(String typed) {
        add("192.0.2.7/32", "");
        JsonArray before = networks();

        Page refused = add(typed, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "id=\"cidr-error\"",
                        "“" + typed.replace("<", "&lt;").replace(">", "&gt;") + "” is not a network",
                        "aria-invalid=\"true\"");
        assertThat(form(refused, "save").value("label")).isEqualTo("Front desk");
        assertThat(networks()).isEqualTo(before);
    }

    @Test
    void refusesASecondEntryOfOneNetworkAndWhatIsNoDay() {
        add("192.0.2.0/24", "");

        Page twice = add("192.0.2.99/24", "");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("192.0.2.0/24 is in the list already");
        Page soon = add("203.0.113.0/24", "2031-02-30");
        assertThat(soon.status()).isEqualTo(422);
        assertThat(soon.body()).contains("Write a day like 2027-01-31");
        Page nameless = doras.submit(
                form(doras.get(PATH), "save").with("cidr", "203.0.113.0/24").with("label", " "));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("Place must be 1 to 200 characters");
        assertThat(networks()).hasSize(1);
    }

    @Test
    @DisplayName("Of two administrators the second is told that the list has changed, and adds to what the first saved")
    void tellsTheSecond() {
        WebClient carls = server.browserless();
        carls.signIn(CARL);
        Form yours = filled(form(carls.get(PATH), "save"), "203.0.113.0/24", "");
        add("192.0.2.0/24", "");

        Page conflict = carls.submit(yours);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("192.0.2.0/24", "Somebody else saved");
        assertThat(networks()).hasSize(1);
        assertThat(carls.submit(yours.without("version")).status()).isEqualTo(409);
        assertThat(carls.submit(form(conflict, "save")).status()).isEqualTo(303);
        assertThat(networks()).hasSize(2);
    }

    @Test
    @DisplayName("P-24: is called as the clinic's settings call it, and stands among the settings of authentication")
    void isCalledAsTheClinicCallsIt() {
        harbor.change("vocabulary", Json.createValue("clinic"));

        String name = "Skip two-factor verification from specific IP addresses";
        assertThat(doras.get(PATH).body()).contains("<h1>" + name + "</h1>");
        assertThat(doras.get("/admin/system-properties/authentication").body())
                .contains("/sallyport" + PATH + "\">" + name + "</a>");
    }

    @Test
    @DisplayName("A-223: neither another session's form nor who holds no permission changes the list")
    void refusesStrangers() {
        WebClient carls = server.browserless();
        carls.signIn(CARL);
        Form stolen = filled(form(carls.get(PATH), "save"), "203.0.113.0/24", "");

        assertThat(doras.submit(stolen).status()).isEqualTo(403);
        assertThat(doras.submit(stolen.without("formToken")).status()).isEqualTo(403);
        WebClient anns = server.browserless();
        anns.signIn(ANN);
        assertThat(anns.get(PATH).status()).isEqualTo(403);
        assertThat(networks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP", "$WSRA"})
    @DisplayName(
            "A-215, A-224: from a peer that is no trusted proxy no header counts: its own address does, on the page too")
    void hearsNobody(String header) {
        String value = header.equals("Forwarded") ? "for=192.0.2.7" : "192.0.2.7";
        add("192.0.2.0/24", "");
        assertThat(server.browserless().adding(header, value).signIn(BEN).location())
                .contains("/sallyport/sign-in/code");
        assertThat(doras.get(PATH).body()).contains("You come from 127.0.0.1, which is in none of them.");

        add("127.0.0.0/8", "");
        assertThat(server.browserless().adding(header, value).signIn(BEN).location())
                .contains("/sallyport/account");
        assertThat(doras.get(PATH).body()).contains("You come from 127.0.0.1, which is in one of them.");
    }

    private JsonArray networks() {
        return harbor.document().getJsonArray("skipNetworks");
    }

    private Page add(String cidr, String until) {
        return doras.submit(filled(form(doras.get(PATH), "save"), cidr, until));
    }

    private static Form filled(Form form, String cidr, String until) {
        return form.with("cidr", cidr)
                .with("label", "Front desk")
                .with("reason", "Locked & guarded")
                .with("until", until);
    }

    private static Form form(Page page, String button) {
        return page.filledFormTo("/sallyport" + PATH, button);
    }
}

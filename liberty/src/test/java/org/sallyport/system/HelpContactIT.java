package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sallyport.system.harness.SamplePeople.ANN;
import static org.sallyport.system.harness.SamplePeople.CARL;
import static org.sallyport.system.harness.SamplePeople.EVE;
import static org.sallyport.system.harness.SamplePeople.GAIL;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Reply;
import org.sallyport.system.harness.RestClient;
import org.sallyport.system.harness.Servers;
import org.sallyport.system.harness.WebClient;

@DisplayName("K-19, C-39: the help page says whom to ask when no administrator is at hand")
class HelpContactIT {

    private static final String PAGE = "/admin/system-properties/help";
    private static final String RESOURCE = "/environments/harbor/help-contact";

    private final RestClient rest = Servers.sampleOnDerby().rest();
    private final WebClient browser = Servers.sampleOnDerby().browserless();
    private final String carl = rest.signIn(CARL).sessionToken();
    private JsonObject before;

    @BeforeEach
    void remember() {
        before = document();
    }

    @AfterEach
    void asBefore() {
        assertThat(replace(Json.createObjectBuilder(before)
                                .add("version", document().get("version"))
                                .build())
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("of the organisation that is named, else of the one that is signed in to, or was last")
    void showsTheContactOfTheOrganisation() {
        assertThat(help("")).doesNotContain("@harbor.example", "@quay.example");
        assertThat(help("?environment=harbor")).contains("mailto:help@harbor.example", "tel:+31205550100");

        assertThat(browser.get("/sign-in?environment=quay").body()).contains("/sign-in/help?environment=quay");
        browser.signIn(EVE);
        assertThat(help("")).as("half signed in").contains("help@quay.example");

        WebClient back = Servers.sampleOnDerby().browserless();
        back.cookies().put("__Host-sallyport-organisation", "quay");
        assertThat(back.get("/sign-in/help").body()).as("came back").contains("help@quay.example");

        WebClient anns = Servers.sampleOnDerby().browserless();
        anns.signIn(ANN);
        anns.cookies().remove("__Host-sallyport-organisation");
        assertThat(anns.get("/sign-in/help").body()).as("signed in").contains("help@harbor.example");
    }

    @Test
    @DisplayName("and tells nobody whether there is an organisation of some name")
    void looksAsWithoutAnyWhereThereIsNone() {
        String general = helpAsSeen("");

        assertThat(helpAsSeen("?environment=nowhere")).isEqualTo(general);
        assertThat(helpAsSeen("?environment=%3Cb%3E%27")).isEqualTo(general);
        replace(Json.createObjectBuilder()
                .add("version", document().get("version"))
                .build());
        assertThat(helpAsSeen("?environment=harbor")).as("said nothing").isEqualTo(general);
    }

    @Test
    void showsWordsAsTheyWereWritten() {
        replace(Json.createObjectBuilder()
                .add("version", document().get("version"))
                .add("words", "<script>alert(1)</script> & more\nfrom 8")
                .build());

        assertThat(help("?environment=harbor"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more\nfrom 8")
                .doesNotContain("<script>alert");
    }

    @Test
    void refusesAnOldVersionAndWhatCantBe() {
        replace(Json.createObjectBuilder(before).add("words", "New.").build());
        Reply old =
                replace(Json.createObjectBuilder(before).add("words", "Newer.").build());

        assertThat(old.status()).isEqualTo(409);
        assertThat(document().getString("words")).isEqualTo("New.");
        Reply wrong = replace(Json.createObjectBuilder(document())
                .add("email", "help@harbor.example?bcc=x@y.example")
                .add("telephone", "call")
                .build());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().getJsonArray("errors")).hasSize(2);
    }

    @Test
    @DisplayName("A-022: who may not, or asks for another environment, gets one and the same refusal")
    void refusesWhoMayNot() {
        Reply anns = rest.get(RESOURCE, rest.signIn(ANN).sessionToken());

        assertThat(anns.status()).isEqualTo(403);
        assertThat(rest.get("/environments/quay/help-contact", carl).withoutDate())
                .isEqualTo(anns.withoutDate());
        assertThat(rest.get("/environments/nowhere/help-contact", carl).withoutDate())
                .isEqualTo(anns.withoutDate());
    }

    @Test
    @DisplayName("C-39: who lacks a permission reads that the help page says whom else to ask")
    void saysWhereToAskForAPermission() {
        browser.signIn(ANN);
        Page refused = browser.get(PAGE);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("whom else to ask", "/sallyport/sign-in/help");
    }

    @Test
    @DisplayName("is edited on its page, where the second of two administrators sees both versions")
    void isEditedOnItsPage() {
        browser.signIn(CARL);
        Form form = filled(browser.get(PAGE));
        Page wrong = browser.submit(form.with("email", "nobody"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"nobody\"", "must be an address like");

        Page saved = browser.submit(form.with("email", "desk@harbor.example").with("words", ""));
        assertThat(saved.location()).contains("/sallyport" + PAGE + "?after=saving");
        assertThat(help("?environment=harbor")).contains("desk@harbor.example").doesNotContain("as-written");

        Page both = browser.submit(form.with("email", "mine@harbor.example"));
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.body()).contains("desk@harbor.example", "mine@harbor.example");
        assertThat(browser.submit(filled(both).with("email", "mine@harbor.example"))
                        .status())
                .isEqualTo(303);
        assertThat(document().getString("email")).isEqualTo("mine@harbor.example");
    }

    @Test
    @DisplayName("Environments have no page, and no entry in the menu, for who isn't of the site")
    void hidesEnvironmentsFromOtherSites() {
        browser.signIn(CARL);
        assertThat(browser.get(PAGE).body()).contains("/sallyport/admin/environments");
        assertThat(browser.get("/admin/environments").status()).isEqualTo(200);

        WebClient gails = Servers.sampleForSetUps().browserless();
        gails.signIn(GAIL);
        gails.answer(GAIL.app().freshCode());
        assertThat(gails.get(PAGE).status()).isEqualTo(200);
        assertThat(gails.get(PAGE).body()).doesNotContain("/sallyport/admin/environments");
        assertThat(gails.get("/admin/environments").status()).isEqualTo(403);
        assertThat(gails.get("/admin/environments/new").status()).isEqualTo(403);
    }

    private String help(String query) {
        return browser.get("/sign-in/help" + query).body();
    }

    private String helpAsSeen(String query) {
        return help(query).replaceAll("nonce=\"[^\"]*\"", "");
    }

    private static Form filled(Page page) {
        return page.filledFormTo("/sallyport" + PAGE, "save");
    }

    private JsonObject document() {
        return rest.get(RESOURCE, carl).json();
    }

    private Reply replace(JsonObject document) {
        return rest.put(RESOURCE, carl, document.toString());
    }
}

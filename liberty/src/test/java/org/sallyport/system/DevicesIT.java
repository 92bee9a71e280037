package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sallyport.system.harness.Bench;
import org.sallyport.system.harness.Form;
import org.sallyport.system.harness.Page;
import org.sallyport.system.harness.Person;
import org.sallyport.system.harness.WebClient;

@DisplayName("One's own devices, on their page")
@ParameterizedClass
@EnumSource(Bench.class)
class DevicesIT {

    private static final String LIST = "/account/devices";
    private static final String NEXT_STEP = "/sallyport/sign-in/code";
    private static final Pattern REMOVAL = Pattern.compile("confirm=forget&amp;device=([^\"&]+)\"");
    private static final Pattern DEVICE = Pattern.compile("name=\"device\" value=\"([^\"]+)\"");

    @Parameter
    Bench bench;

    private Person person;
    private WebClient desk;
    private WebClient phone;

    @BeforeEach
    void isSignedInOnTwoDevices() {
        person = bench.somebody();
        desk = signedIn(person);
        phone = signedIn(person);
    }

    @Test
    @DisplayName("C-56, C-60: both are listed, and this one is marked and can't be removed")
    void marksTheOneInUse() {
        Page list = desk.get(LIST);

        assertThat(found(DEVICE, list)).hasSize(2);
        assertThat(found(REMOVAL, list)).hasSize(1);
        assertThat(list.body()).containsOnlyOnce("This device");
    }

    @Test
    @DisplayName("C-57, C-58, F-37: a removed device is signed out at once, and asked for a code next time")
    void forgetsAnother() {
        submitSignOut(phone);
        assertThat(phone.signIn(person).location()).as("within the grace").contains("/sallyport/account");
        Page question = desk.get(LIST + "?confirm=forget&device=" + other());
        assertThat(question.body()).contains("Remove the device");

        Page done = desk.submit(question.form("device"));

        assertThat(done.location()).contains("/sallyport/account/devices?done=forgotten");
        assertThat(desk.get(LIST + "?done=forgotten").body()).contains("The device is removed.");
        assertThat(found(REMOVAL, desk.get(LIST))).isEmpty();
        assertThat(phone.get("/account").location()).contains("/sallyport/session-ended?return=/account");
        assertThat(phone.signIn(person).location()).contains(NEXT_STEP);
        assertThat(desk.get("/account").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("C-59, F-37: the device in use is refused by link and by direct call")
    void keepsTheOneInUse() {
        String own = own();

        assertThat(desk.get(LIST + "?confirm=forget&device=" + own).status()).isEqualTo(409);
        Page refused = desk.submit(command("forget", own));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("You are using that device now");
        assertThat(found(DEVICE, desk.get(LIST))).contains(own);
        assertThat(desk.get("/account").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forget", "rename"})
    @DisplayName("A-240: somebody else's device is answered like one that isn't there, and stays as it is")
    void knowsNoDeviceOfOthers(String action) {
        Person somebody = bench.somebody();
        WebClient theirs = signedIn(somebody);
        String id = found(DEVICE, theirs.get(LIST)).get(0);

        for (String device : List.of(id, "5a1e0000-0000-4000-8000-000000000000", "", "'--")) {
            Page refused = desk.submit(command(action, device).with("name", "Mine"));
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.body()).contains("That device is not in your list.");
        }
        assertThat(desk.get(LIST + "?confirm=forget&device=" + id).status()).isEqualTo(404);
        assertThat(theirs.get(LIST).body()).contains("This device").doesNotContain("Mine");
    }

    @Test
    @DisplayName("A device is called what its owner likes, shown as text and nothing else")
    void renames() {
        String other = other();

        assertThat(desk.submit(command("rename", other).with("name", " <b>Büro</b> "))
                        .status())
                .isEqualTo(303);
        assertThat(desk.get(LIST).body()).contains("&lt;b&gt;Büro&lt;/b&gt;").doesNotContain("<b>B");
        assertThat(phone.get(LIST).body()).contains("&lt;b&gt;Büro&lt;/b&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "a\nb", "a\u202eb", "1234567890123456789012345678901234567890123456789012345678901"})
    void saysBesideTheFieldWhatIsNoName(String name) {
        String other = other();
        Page refused = desk.submit(command("rename", other).with("name", name));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("id=\"name-" + other + "-error\">[A-Z]");
        assertThat(desk.get(LIST).body()).doesNotContain("1234567890123");
    }

    @Test
    void forgetsAllOthersAndSignsOutEverywhereElse() {
        String rest = bench.rest().signIn(person).signIn();
        Page question = desk.get(LIST + "?confirm=sign-out-elsewhere");
        assertThat(desk.submit(question.form("device")).location())
                .contains("/sallyport/account/devices?done=signed-out-elsewhere");
        assertThat(phone.get("/account").location()).contains("/sallyport/session-ended?return=/account");
        assertThat(found(DEVICE, desk.get(LIST))).hasSize(2);
        assertThat(rest).isNotEmpty();

        desk.submit(desk.get(LIST + "?confirm=forget-others").form("device"));
        assertThat(found(DEVICE, desk.get(LIST))).hasSize(1);
        assertThat(desk.get(LIST).body()).contains("You have signed in on no other device.", "nowhere else");
        assertThat(phone.signIn(person).location()).contains(NEXT_STEP);
    }

    @Test
    @DisplayName("Nothing is done by a link, or by a form of another page")
    void doesNothingUnasked() {
        String other = other();
        desk.get(LIST + "?do=forget&device=" + other);
        Form foreign = desk.get("/account").formTo("/sallyport/sign-out").to("/sallyport/account/devices");

        assertThat(desk.submit(foreign.with("do", "forget").with("device", other))
                        .status())
                .isEqualTo(403);
        assertThat(desk.submit(command("no-such-thing", other)).status()).isEqualTo(400);
        assertThat(found(REMOVAL, desk.get(LIST))).containsExactly(other);
    }

    private WebClient signedIn(Person somebody) {
        WebClient client = bench.server().browserless();
        client.signIn(somebody);
        assertThat(client.answer(somebody.app().freshCode()).status()).isEqualTo(303);
        return client;
    }

    private static void submitSignOut(WebClient client) {
        client.submit(client.get("/account").formTo("/sallyport/sign-out"));
    }

    private Form command(String action, String device) {
        return desk.get(LIST).form("device").with("do", action).with("device", device);
    }

    private String other() {
        return found(REMOVAL, desk.get(LIST)).get(0);
    }

    private String own() {
        String other = other();
        return found(DEVICE, desk.get(LIST)).stream()
                .filter(id -> !id.equals(other))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> found(Pattern pattern, Page page) {
        return pattern.matcher(page.body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}

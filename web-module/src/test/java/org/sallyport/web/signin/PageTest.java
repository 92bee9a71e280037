package org.sallyport.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sallyport.domain.directory.Permission;
import org.sallyport.domain.job.JobKind;

class PageTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    @ParameterizedTest
    @EnumSource
    void isWhereTheContainerLooksForIt(Page page) throws IOException {
        String descriptor = Files.readString(WEBAPP.resolve("WEB-INF/web.xml"));

        assertThat(descriptor).contains("<url-pattern>" + page.path() + "</url-pattern>");
        assertThat(Files.exists(WEBAPP.resolve(page.path().substring(1) + ".xhtml")))
                .isEqualTo(page.access().includes("GET"));
    }

    /** Whatever is drawn is listed, so that nobody adds a page without saying who reaches it. */
    @Test
    void listsEveryPageThatThereIs() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<String> drawn = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEBAPP.relativize(file).toString().replace(".xhtml", ""))
                    .filter(path -> !path.startsWith("/WEB-INF") && !path.equals("/error"))
                    .toList();

            assertThat(drawn).isNotEmpty().allMatch(path -> Page.at(path).isPresent());
        }
    }

    @Test
    void opensOnlyTheWayInAndOutToEverybody() {
        assertThat(Stream.of(Page.values()).filter(page -> page.audience() == Page.Audience.EVERYBODY))
                .containsExactly(
                        Page.SIGN_IN,
                        Page.CANCEL,
                        Page.HELP,
                        Page.DEVELOPMENT_MESSAGES,
                        Page.SIGN_OUT,
                        Page.SESSION_ENDED);
    }

    @Test
    void opensEverybodysDevicesByOnePermissionAlone() {
        Set<Permission> others = EnumSet.complementOf(EnumSet.of(Permission.MANAGE_DEVICES));

        for (Page page : List.of(Page.ALL_DEVICES, Page.CONFIRM_ENDING)) {
            assertThat(Page.isOpenTo(others, page.path())).isFalse();
            assertThat(Page.isOpenTo(Set.of(Permission.MANAGE_DEVICES), page.path()))
                    .isTrue();
        }
    }

    @Test
    void opensUserManagementToThoseWhoMaySeeAndItsChangesToThoseWhoMayChange() {
        for (Page page : List.of(Page.NEW_USER, Page.EDIT_USER, Page.CONFIRM_USER, Page.IMPORT_USERS)) {
            assertThat(Page.isOpenTo(EnumSet.complementOf(EnumSet.of(Permission.EDIT_USERS)), page.path()))
                    .isFalse();
            assertThat(Page.isOpenTo(Set.of(Permission.EDIT_USERS), page.path()))
                    .isFalse();
            assertThat(Page.isOpenTo(Set.of(Permission.EDIT_USERS, Permission.OPEN_USER_MANAGEMENT), page.path()))
                    .isTrue();
        }
        for (Page page : List.of(Page.USERS, Page.PERSON, Page.EXPORT_USERS)) {
            assertThat(Page.isOpenTo(EnumSet.complementOf(EnumSet.of(Permission.OPEN_USER_MANAGEMENT)), page.path()))
                    .isFalse();
            assertThat(Page.isOpenTo(Set.of(Permission.OPEN_USER_MANAGEMENT), page.path()))
                    .isTrue();
        }
    }

    /** Whose permission it takes to ask for one. */
    @Test
    void opensJobsToWhoeverCanHaveSome() {
        for (JobKind kind : JobKind.values()) {
            for (Page page : List.of(Page.JOBS, Page.JOB, Page.JOB_FILE)) {
                assertThat(Page.isOpenTo(Set.of(kind.permission()), page.path()))
                        .isTrue();
            }
        }
        assertThat(Page.isOpenTo(Set.of(Permission.VIEW_SETTINGS), Page.JOBS.path()))
                .isFalse();
    }

    @Test
    void opensWhatIfByBothPermissionsThatItsAnswersNeed() {
        Set<Permission> both = Set.of(Permission.VIEW_SETTINGS, Permission.OPEN_USER_MANAGEMENT);

        assertThat(Page.isOpenTo(both, Page.WHAT_IF.path())).isTrue();
        for (Permission missing : both) {
            Set<Permission> others = EnumSet.complementOf(EnumSet.of(missing));
            assertThat(Page.isOpenTo(others, Page.WHAT_IF.path())).isFalse();
        }
    }

    @Test
    void opensEntriesOnlyToWhoMayReadTheLog() {
        Set<Permission> exporter = Set.of(Permission.EXPORT_AUDIT);

        assertThat(Page.isOpenTo(exporter, Page.AUDIT.path())).isTrue();
        assertThat(Page.isOpenTo(exporter, Page.AUDIT_ENTRY.path())).isFalse();
    }

    @Test
    void endsNothingByALink() {
        assertThat(Page.SIGN_OUT.access().includes("GET")).isFalse();
        assertThat(Page.CANCEL.access().includes("GET")).isFalse();
        assertThat(Page.SIGN_OUT.access().allow()).isEqualTo("POST");
    }
}

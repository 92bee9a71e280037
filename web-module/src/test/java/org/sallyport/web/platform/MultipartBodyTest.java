package org.sallyport.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartBodyTest {

    private static final String BOUNDARY = "----WebKitFormBoundary7MA4";
    private static final String FILE =
            "Content-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv";

    @Test
    void readsFieldsAndFilesAsABrowserWritesThem() throws MalformedForm {
        byte[] notText = "zo\u00eb\r\n--\r\n".getBytes(StandardCharsets.ISO_8859_1);
        FormBody form = read(part(field("rows"), "caf\u00c3\u00a9\r\n") + part(FILE, latin1(notText)) + end());

        assertThat(form.get("rows")).isEqualTo("café\r\n");
        assertThat(form.file("file"))
                .hasValueSatisfying(file -> assertThat(file).isEqualTo(notText));
        assertThat(form.names()).containsExactly("rows");
    }

    @Test
    void tellsAnEmptyFileFromNone() throws MalformedForm {
        String none = "Content-Disposition: form-data; name=\"file\"; filename=\"\"";

        assertThat(read(part(none, "") + end()).file("file")).isEmpty();
        assertThat(read(part(FILE, "") + end()).file("file")).hasValue(new byte[0]);
    }

    /** one part of the product could look at the first, another at the last. */
    @Test
    void refusesAFieldThatComesTwice() {
        assertRefused(part(field("rows"), "a") + part(field("rows"), "b") + end());
        assertRefused(part(field("file"), "a") + part(FILE, "b") + end());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--other\r\n\r\n\r\n--other--",
                "------WebKitFormBoundary7MA4",
                "------WebKitFormBoundary7MA4\r\n",
                "------WebKitFormBoundary7MA4\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends",
                "------WebKitFormBoundary7MA4\r\nContent-Disposition: form-data\r\n\r\n\r\n------WebKitFormBoundary7MA4--",
                "------WebKitFormBoundary7MA4\r\nContent-Type: a\r\n\r\n\r\n------WebKitFormBoundary7MA4--",
                "------WebKitFormBoundary7MA4--more"
            })
    void refusesWhatNoBrowserWrites(String body) {
        assertRefused(body);
    }

    @Test
    void refusesWhatIsNoText() {
        assertRefused(part(field("rows"), "\u00ff") + end());
        assertRefused(part(field("rows"), "a\0") + end());
    }

    @Test
    void refusesMoreFieldsThanAFormHas() {
        String parts = IntStream.range(0, FormBody.MOST_FIELDS + 1)
                .mapToObj(i -> part(field("f" + i), ""))
                .collect(Collectors.joining());

        assertRefused(parts + end());
    }

    @Test
    void knowsTheBoundaryOfItsOwnTypeAlone() {
        assertThat(MultipartBody.boundary("multipart/form-data; boundary=" + BOUNDARY))
                .contains(BOUNDARY);
        assertThat(MultipartBody.boundary("Multipart/Form-Data;boundary=\"a b\""))
                .isEmpty();
        assertThat(MultipartBody.boundary("multipart/mixed; boundary=a")).isEmpty();
        assertThat(MultipartBody.boundary("multipart/form-data")).isEmpty();
        assertThat(MultipartBody.boundary(null)).isEmpty();
    }

    private static void assertRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedForm.class);
    }

    private static FormBody read(String body) throws MalformedForm {
        return FormBody.of(body.getBytes(StandardCharsets.ISO_8859_1), BOUNDARY);
    }

    private static String field(String name) {
        return "Content-Disposition: form-data; name=\"" + name + "\"";
    }

    private static String part(String head, String content) {
        return "--" + BOUNDARY + "\r\n" + head + "\r\n\r\n" + content + "\r\n";
    }

    private static String end() {
        return "--" + BOUNDARY + "--\r\n";
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

package org.sallyport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sallyport.system.harness.AuthenticatorApp;
import org.sallyport.system.harness.QrCode;

/** The harness reads pictures as phones do; this one was made by qrencode 4.1. */
class QrCodeIT {

    private static final byte[] PICTURE = Base64.getMimeDecoder().decode("""
            iVBORw0KGgoAAAANSUhEUgAAAKsAAACrAQMAAAAjJv5aAAAABlBMVEUAAAD///+l2Z/dAAAAAnRSTlP//8i138cAAA
            AJcEhZcwAACxIAAAsSAdLdfvwAAAK3SURBVEiJ5Zc9rqswEIXHcuEONoDkbbjzlmADATaAt+TO27DkDUDnwmLecRIp
            zWuG9kZIib5E4Pk5ZybE/33R38Yn0cvYw9gQp9noK5KS44vby08D5YHKxVklEDnGLZ3dPK5MxHui5Rkmfbg2O3r5Ep
            7ihYkMbjytVfMzzG2mPMa8xnKYvP6CF2Dke0nT7/qVQYDxuhJzamtqKuXl1xACjFKvyR6EQO3h+r1XOb69PqgpprXi
            aDrUaZTjE3lKNPbS8W2mweVFjm9XTt9ULRuhkaeXmZQco9SzeScsNpxxTWWX46u/TypORPakRqSDHN+ORsbRkObCkf
            falBxfkQOk2ZvIbk7v8ftIEb6/wJ7INDqotlGOOek9QQeTqugCWAXvcnwlyBGVzwPCxU8QqxyfvnDtngdBzK4czu5y
            fFUUigaUy3VZb66tTzAqXw4PEbQFaojfKEUYPdj1xGgfVKybX5Dji9F6GvleY14qLFyzHN9wBQRnaIl5rLqnX45PYy
            8uF1wzoW4aj2I5hhrI4FCIsoSYZ6JFjlGo08EvCx6yGeg7r3LMMateNA41D2ZCoOEJ5oNwV3yY4L63+eRbhuF2a2xj
            KgF9lDRHvT/BiA/jvSFhmNIvn0c5vrrrI0q9ORQQvtueYEYDlhvHhNlAEzipHGOSqGpDgmViSmOmlesB9j2/L4+u6b
            MIK0yQ4+4xmI3eQpQvQyp957wI34YP09cW6HuELuvngELs+xJ3EEYB8g3n+7imEL/XnwHAYRrA7WyQ49O0gSYER9TG
            aDeiVY65n0tvlPvuU9HFT3DfkbEJ9hUMy2BfxJQc933QZJQL38wOQqcn+N13iJX6rg3//o4jMU5QQ9k8HoKf2PAIzx
            7rT3cs2ANytjzADKeEFi320x0tQOWS4/Nt2DeVExfGdWpKjmV/sf4C/gdrOVBQASfebwAAAABJRU5ErkJggg==
            """);

    @TempDir
    private Path folder;

    @Test
    void readsWhatAnAppNeeds() throws IOException {
        QrCode code = QrCode.read(picture("qr.png", PICTURE));

        assertThat(code.issuer()).isEqualTo("Harbor & Sons");
        assertThat(code.account()).isEqualTo("ben@harbor.example");
        assertThat(code.secret()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(code.algorithm()).isEqualTo("SHA1");
        assertThat(code.digits()).isEqualTo(6);
        assertThat(code.period()).isEqualTo(30);
    }

    /** RFC 6238, appendix B: the key of its first vectors, at 59 s. */
    @Test
    void handsTheKeyToAnApp() throws IOException {
        AuthenticatorApp app = QrCode.scan(picture("qr.png", PICTURE));

        assertThat(app.at(InstantSource.fixed(Instant.ofEpochSecond(59))).codeInSteps(0))
                .isEqualTo("287082");
    }

    @Test
    void findsNoneWhereThereIsNone() throws IOException {
        ByteArrayOutputStream white = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY), "png", white);
        Path blank = picture("blank.png", white.toByteArray());

        assertThatThrownBy(() -> QrCode.read(blank)).hasMessageContaining("no QR code");
    }

    private Path picture(String name, byte[] png) throws IOException {
        return Files.write(folder.resolve(name), png);
    }
}

package org.sallyport.web.enrolment;

import io.nayuki.qrcodegen.QrCode;
import java.util.Locale;

/**
 * A text as a QR code to be drawn, dark on white whatever the colours around it.
 *
 * @param size in modules, the quiet zone included
 * @param path the dark modules, as the data of an SVG path
 */
public record QrSymbol(int size, String path) {

    /** In modules, on each side (ISO/IEC 18004 §5.3.8). */
    private static final int QUIET_ZONE = 4;

    static QrSymbol of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            addRow(code, y, path);
        }
        return new QrSymbol(code.size + 2 * QUIET_ZONE, path.toString());
    }

    /** One rectangle for each run of dark modules. */
    private static void addRow(QrCode code, int y, StringBuilder path) {
        int x = 0;
        while (x < code.size) {
            int start = x;
            while (code.getModule(x, y)) {
                x++;
            }
            if (x > start) {
                path.append(String.format(
                        Locale.ROOT, "M%1$d %2$dh%3$dv1h-%3$dz", start + QUIET_ZONE, y + QUIET_ZONE, x - start));
            }
            x++;
        }
    }

    /** A whole picture, for applications that show it. */
    String svg() {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
                        + "<path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%2$s\"/></svg>",
                size,
                path);
    }
}

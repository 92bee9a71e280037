package org.sallyport.service.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sallyport.service.platform.StartRefused;

/** How what fills a gap is written, so that it can't be read as anything but a value. */
enum Notation {
    /** In a URL, by RFC 3986. */
    URL {
        @Override
        String write(String value) {
            return FORM.write(value).replace("+", "%20");
        }
    },
    FORM {
        @Override
        String write(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    },
    /** Between quotation marks. */
    JSON {
        @Override
        String write(String value) {
            StringBuilder written = new StringBuilder();
            value.chars().forEach(unit -> {
                if (unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate((char) unit)) {
                    written.append(String.format("\\u%04x", unit));
                } else {
                    written.append((char) unit);
                }
            });
            return written.toString();
        }
    },
    XML {
        @Override
        String write(String value) {
            return value.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&apos;");
        }
    },
    HEADER {
        @Override
        String write(String value) {
            if (value.chars().anyMatch(unit -> unit < ' ' || unit > '~')) {
                throw new IllegalArgumentException("no header has such a value");
            }
            return value;
        }
    };

    abstract String write(String value);

    /** Of a body. */
    static Notation of(String contentType) {
        String type = contentType.replaceFirst(";.*", "").strip();
        if (type.equals("application/x-www-form-urlencoded")) {
            return FORM;
        }
        if (type.equals("application/json") || type.endsWith("+json")) {
            return JSON;
        }
        if (type.equals("text/xml") || type.equals("application/xml") || type.endsWith("+xml")) {
            return XML;
        }
        throw new StartRefused("sallyport.sms.http.type is " + contentType
                + "; it must be application/x-www-form-urlencoded, or a type of JSON or XML");
    }
}

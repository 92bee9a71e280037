package org.sallyport.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request whose parameters are the fields of the form that was let through, for Faces components to decode. */
final class FormRequest extends HttpServletRequestWrapper {

    /** PrimeFaces asks a posted form for the nonce of its scripts; a browser without scripts sends none. */
    private static final String NONCE = "primefaces.nonce";

    private final Map<String, String[]> parameters;

    /** @param random for the nonce of the page that answers, unless only parts of the page at hand are answered */
    FormRequest(HttpServletRequest request, FormBody body, String random) {
        super(request);
        Map<String, String[]> fields = new HashMap<>();
        body.names().forEach(name -> fields.put(name, new String[] {body.get(name)}));
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // It is taken only in the form that PrimeFaces itself gives it.
            String uuid = UUID.nameUUIDFromBytes(random.getBytes(StandardCharsets.US_ASCII))
                    .toString();
            byte[] nonce = uuid.getBytes(StandardCharsets.US_ASCII);
            fields.put(NONCE, new String[] {Base64.getEncoder().encodeToString(nonce)});
        }
        this.parameters = Collections.unmodifiableMap(fields);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }
}

package org.sallyport.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameters are the fields of the form that was let through, for Faces components to decode. */
final class FormRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    FormRequest(HttpServletRequest request, FormBody body) {
        super(request);
        Map<String, String[]> fields = new HashMap<>();
        body.names().forEach(name -> fields.put(name, new String[] {body.get(name)}));
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

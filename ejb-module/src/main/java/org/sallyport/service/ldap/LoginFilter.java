package org.sallyport.service.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;

/** A search filter with a place for a login, which is a value there whatever it is made of (RFC 4515). */
final class LoginFilter {

    static final String PLACE = "{login}";

    private final String template;

    private LoginFilter(String template) {
        this.template = template;
    }

    /** @throws IllegalArgumentException when it is none, or has no place for a login */
    static LoginFilter of(String template) {
        LoginFilter filter = new LoginFilter(template);
        if (!template.contains(PLACE)) {
            throw new IllegalArgumentException("has no " + PLACE);
        }
        filter.finding("ann");
        return filter;
    }

    Filter finding(String login) {
        try {
            return Filter.create(template.replace(PLACE, Filter.encodeValue(login)));
        } catch (LDAPException e) {
            throw new IllegalArgumentException("is no filter of RFC 4515", e);
        }
    }
}

package org.sallyport.web.devices;

import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.LoginName;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.web.platform.Query;

/**
 * Which part of a list an application asks for.
 *
 * @param person whose alone, by login or id; null for everybody's
 */
record ListQuery(@Nullable String person, PageRequest page) {

    static ListQuery of(Query query) {
        return new ListQuery(query.text("person", LoginName.MAX_LENGTH).orElse(null), query.page());
    }
}

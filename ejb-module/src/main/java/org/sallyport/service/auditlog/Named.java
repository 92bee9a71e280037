package org.sallyport.service.auditlog;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an entry names.
 *
 * @param login null, as is {@code name}, where nobody in the environment has that id any more
 */
public record Named(
        String id, @Nullable String login, @Nullable String name) {}

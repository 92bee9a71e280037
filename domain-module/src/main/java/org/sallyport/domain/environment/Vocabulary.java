package org.sallyport.domain.environment;

/** The variant of the message bundle: an organisation's own menu, button and setting words, and nothing else. */
public enum Vocabulary {
    PRACTICE,
    CLOUD,
    CLINIC,
    CASE,
    KEYS
}

package org.sallyport.domain.environment;

/** Whether a browser may be spared the next code: asked, always, or never (D-01). */
public enum RememberMode {
    ASK,
    AUTO,
    NEVER
}

package org.sallyport.service.platform;

/** The product must not start. The message says in one line why, and what to do. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String whyAndWhatToDo) {
        super(whyAndWhatToDo);
    }

    public StartRefused(String whyAndWhatToDo, Throwable cause) {
        super(whyAndWhatToDo, cause);
    }
}

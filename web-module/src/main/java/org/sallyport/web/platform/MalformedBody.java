package org.sallyport.web.platform;

/** A body that can't be read as what was asked for: 400. */
public final class MalformedBody extends RuntimeException {

    private final String detail;

    /** @param detail what to change; quotes nothing of the body */
    MalformedBody(String detail) {
        super(detail);
        this.detail = detail;
    }

    public MalformedBody(String detail, Throwable cause) {
        super(detail, cause);
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}

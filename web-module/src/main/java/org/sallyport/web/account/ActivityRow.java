package org.sallyport.web.account;

import java.util.List;
import org.sallyport.web.platform.Moment;

/**
 * Something that happened, as its owner reads it.
 *
 * @param why in sentences; empty where there is nothing to explain
 */
public record ActivityRow(String what, Moment at, String from, List<String> why) {

    /** The reason itself, where there is something to explain. */
    public String because() {
        return why.get(0);
    }

    /** What can be done about it, and what else was looked at. */
    public List<String> beside() {
        return why.stream().skip(1).toList();
    }
}

package org.sallyport.web.decision;

import org.sallyport.web.platform.Sentences;

/** The bundle, as the container would hand it out. */
@SuppressWarnings("UnnecessaryAssignment") // the container is us
public final class Words {

    private Words() {}

    public static Why why() {
        Why why = new Why();
        why.sentences = new Sentences();
        return why;
    }
}

package org.sallyport.service.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.sallyport.service.platform.StartRefused;

/** By which answers a gateway says that it took a text, and by which that it didn't. */
record SuccessCondition(int first, int last, Pattern body) {

    private static final Pattern RANGE = Pattern.compile("(\\d{3})(?:-(\\d{3}))?");

    static SuccessCondition of(String status, String body) {
        Matcher range = RANGE.matcher(status);
        if (!range.matches()) {
            throw new StartRefused(
                    "sallyport.sms.http.success.status is " + status + "; it must be of the form 202 or 200-299");
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        try {
            return new SuccessCondition(first, last, Pattern.compile(body));
        } catch (PatternSyntaxException e) {
            throw new StartRefused(
                    "sallyport.sms.http.success.body is no regular expression: " + e.getDescription(), e);
        }
    }

    /** A server that fell over may have sent it before. */
    Answer.Meaning judge(int status, String answer) {
        if (first <= status && status <= last) {
            return body.matcher(answer).find() ? Answer.Meaning.ACCEPTED : Answer.Meaning.REFUSED;
        }
        return status >= 500 ? Answer.Meaning.UNKNOWN : Answer.Meaning.REFUSED;
    }
}

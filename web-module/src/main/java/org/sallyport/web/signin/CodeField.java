package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.sallyport.domain.enrolment.OneTimeCode;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentence;
import org.sallyport.web.platform.Sentences;

/** The field {@code code} of a form. */
@RequestScoped
public class CodeField {

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Sentences sentences;

    /** The code that was typed; or nothing, and beside the field it says why that is none. */
    public Optional<OneTimeCode> read() {
        String typed = form.typed("code");
        Optional<OneTimeCode> code = OneTimeCode.typed(typed);
        if (code.isEmpty()) {
            errors.refuse("code", whatIsWrongWith(typed));
        }
        return code;
    }

    /** The status that {@code answer} comes to; where it is none, that is said beside the field instead. */
    public int answeredBy(ToIntFunction<OneTimeCode> answer) {
        return read().map(answer::applyAsInt).orElse(Reply.UNPROCESSABLE_CONTENT);
    }

    private Sentence whatIsWrongWith(String typed) {
        long digits = typed.codePoints().filter(Character::isDigit).count();
        if (typed.isBlank()) {
            return sentences.plain("code.empty");
        }
        return digits == OneTimeCode.DIGITS
                ? sentences.plain("code.only-digits")
                : sentences.plain("code.wrong-length", digits);
    }
}

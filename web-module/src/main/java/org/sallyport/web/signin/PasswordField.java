package org.sallyport.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.ToIntFunction;
import org.sallyport.web.platform.Form;
import org.sallyport.web.platform.FormErrors;
import org.sallyport.web.platform.Reply;
import org.sallyport.web.platform.Sentences;

/** The field {@code password} of a form that asks who is signed in for it once more. */
@RequestScoped
public class PasswordField {

    private static final int LONGEST = 1024;

    @Inject
    Form form;

    @Inject
    FormErrors errors;

    @Inject
    Sentences sentences;

    /** The status that {@code answer} comes to; where nothing can be a password, that is said beside the field instead. */
    public int answeredBy(ToIntFunction<String> answer) {
        String password = form.typed("password");
        if (password.isEmpty()) {
            errors.refuse("password", sentences.plain("sign-in.password.empty"));
            return Reply.UNPROCESSABLE_CONTENT;
        }
        if (password.codePointCount(0, password.length()) > LONGEST) {
            errors.refuse("password", sentences.plain("sign-in.password.too-long", LONGEST));
            return Reply.UNPROCESSABLE_CONTENT;
        }
        return answer.applyAsInt(password);
    }
}

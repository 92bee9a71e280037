package org.sallyport.web.platform;

/** A posted body that no form of ours sends; the message never holds anything of the body. */
final class MalformedForm extends Exception {

    MalformedForm(String message) {
        super(message);
    }
}

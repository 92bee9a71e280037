package org.sallyport.web.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How addresses, forms and keys of the bundle spell the names of the contract: {@code sign-in} for SIGN_IN. */
public final class Word {

    private Word() {}

    public static String of(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static <E extends Enum<E>> Optional<E> read(String word, E[] offered) {
        return Arrays.stream(offered).filter(name -> of(name).equals(word)).findAny();
    }
}

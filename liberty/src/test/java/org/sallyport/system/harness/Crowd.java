package org.sallyport.system.harness;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The people of one database's environment {@code bench}, each handed out once. */
public final class Crowd {

    private static final String PASSWORD = "correct horse battery";

    private final AtomicInteger taken = new AtomicInteger();

    /** Somebody new, enrolled like all of them. */
    public Person somebody() {
        int number = taken.getAndIncrement();
        String key = "S%019d".formatted(number);
        return new Person("bench", "u" + number, PASSWORD, new AuthenticatorApp(key));
    }

    public List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> somebody()).toList();
    }
}

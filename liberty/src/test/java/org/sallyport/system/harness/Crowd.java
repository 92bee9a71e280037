package org.sallyport.system.harness;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The people of one database's environment {@code bench}, each handed out once. */
public final class Crowd {

    private static final String PASSWORD = "correct horse battery";

    private final int size;
    private final AtomicInteger taken = new AtomicInteger();

    /** @param size how many the server was told to make */
    public Crowd(int size) {
        this.size = size;
    }

    /** Somebody new, enrolled like all of them. */
    public Person somebody() {
        int number = taken.getAndIncrement();
        if (number >= size) {
            throw new IllegalStateException("all " + size + " people have been taken: make more of them");
        }
        String key = "S%019d".formatted(number);
        return new Person("bench", "u" + number, PASSWORD, new AuthenticatorApp(key));
    }

    public List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> somebody()).toList();
    }
}

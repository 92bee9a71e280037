package org.sallyport.service.people;

import java.io.Reader;
import java.util.Optional;
import java.util.function.IntFunction;

/** Text in numbered parts, read as one, a part at a time. */
final class PartsReader extends Reader {

    private final IntFunction<Optional<String>> parts;
    private int number;
    private String part = "";
    private int position;

    /** @param parts from 0 on, and empty behind the last */
    PartsReader(IntFunction<Optional<String>> parts) {
        this.parts = parts;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        while (position == part.length()) {
            Optional<String> next = parts.apply(number++);
            if (next.isEmpty()) {
                number--;
                return -1;
            }
            part = next.get();
            position = 0;
        }
        int count = Math.min(length, part.length() - position);
        part.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        // Each part is read by itself.
    }
}

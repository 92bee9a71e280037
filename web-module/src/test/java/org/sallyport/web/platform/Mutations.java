package org.sallyport.web.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Documents gone wrong in one to four places: bytes changed, cut, doubled, or bits of JSON put in. Always the same ones. */
public final class Mutations {

    private static final List<String> BITS = List.of(
            "null",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "\\u0000",
            "\\ud800",
            "1e999999999",
            "-",
            "0",
            "\"a\":1,",
            "[[[[[[[[[",
            "true",
            " ",
            "\n",
            "\0",
            "\uFEFF",
            "\uD83D\uDE80");

    private final Random random = new Random(20261122);
    private final byte[] document;

    private Mutations(String document) {
        this.document = document.getBytes(StandardCharsets.UTF_8);
    }

    public static Stream<byte[]> of(String document, int count) {
        Mutations mutations = new Mutations(document);
        return Stream.generate(mutations::next).limit(count);
    }

    private byte[] next() {
        byte[] mutated = document;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            mutated = mutated(mutated);
        }
        return mutated;
    }

    private byte[] mutated(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(8));
        byte[] head = Arrays.copyOf(bytes, from);
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        byte[] tail = Arrays.copyOfRange(bytes, to, bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> joined(head, tail);
            case 1 -> joined(head, piece, piece, tail);
            case 2 -> joined(head, randomised(piece), tail);
            case 3 -> joined(head, BITS.get(random.nextInt(BITS.size())).getBytes(StandardCharsets.UTF_8), tail);
            default -> head;
        };
    }

    private byte[] randomised(byte[] piece) {
        byte[] other = new byte[piece.length];
        random.nextBytes(other);
        return other;
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}

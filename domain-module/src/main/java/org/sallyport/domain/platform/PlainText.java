package org.sallyport.domain.platform;

/**
 * Text that is read as it was typed: something in it can be seen, and nothing changes the order in which it is read
 * (Unicode TR 36 §2.5).
 */
public final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /** Whether it is, and on one line. */
    public static boolean isOnOneLine(String text) {
        return text.codePoints().allMatch(PlainText::isPlain)
                && text.codePoints().anyMatch(PlainText::isSeen);
    }

    /** The same, where lines may end with {@code \n}. */
    public static boolean isOnLines(String text) {
        return isOnOneLine(text.replace('\n', ' '));
    }

    /** Names in Persian and many an emoji need the two joiners, which by themselves nobody sees. */
    private static boolean isPlain(int character) {
        return character == ZERO_WIDTH_NON_JOINER
                || character == ZERO_WIDTH_JOINER
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> false;
                    default -> true;
                };
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.CONTROL, Character.FORMAT -> false;
            default -> true;
        };
    }
}

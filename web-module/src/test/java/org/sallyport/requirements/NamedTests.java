package org.sallyport.requirements;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds in test sources which test names which row. */
final class NamedTests extends TreeScanner<Void, String> {

    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory");
    private static final Set<String> NAMES = Set.of("DisplayName", "ParameterizedTest");

    private final SortedMap<String, SortedSet<String>> testsOf = new TreeMap<>();

    /** By id, the tests that name it: "RaceIT.letsOneIn", or "RaceIT" when it is the whole class. */
    SortedMap<String, SortedSet<String>> testsOf() {
        return testsOf;
    }

    @Override
    public Void visitClass(ClassTree tree, String outer) {
        String name = outer == null ? tree.getSimpleName().toString() : outer;
        names(tree.getModifiers()).flatMap(RowIds::in).forEach(id -> note(id, name));
        return super.visitClass(tree, name);
    }

    @Override
    public Void visitMethod(MethodTree tree, String owner) {
        String name = tree.getName().toString();
        if (annotations(tree.getModifiers(), TESTS).findAny().isPresent()) {
            Stream.concat(names(tree.getModifiers()).flatMap(RowIds::in), RowIds.inMethod(name))
                    .forEach(id -> note(id, owner + "." + name));
        }
        return null;
    }

    private void note(String id, String test) {
        testsOf.computeIfAbsent(id, none -> new TreeSet<>()).add(test);
    }

    private static Stream<String> names(ModifiersTree modifiers) {
        Stream.Builder<String> texts = Stream.builder();
        TreeScanner<Void, Void> literals = new TreeScanner<>() {
            @Override
            public Void visitLiteral(LiteralTree tree, Void nothing) {
                texts.add(String.valueOf(tree.getValue()));
                return null;
            }
        };
        annotations(modifiers, NAMES).forEach(annotation -> literals.scan(annotation, null));
        return texts.build();
    }

    private static Stream<? extends AnnotationTree> annotations(ModifiersTree modifiers, Set<String> types) {
        return modifiers.getAnnotations().stream()
                .filter(annotation ->
                        types.contains(annotation.getAnnotationType().toString()));
    }
}

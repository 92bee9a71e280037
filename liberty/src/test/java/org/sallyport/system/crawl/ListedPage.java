package org.sallyport.system.crawl;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sallyport.system.harness.UnpackedEar;

/**
 * A page as the product itself lists it: whoever adds one there has it crawled.
 *
 * @param audience who reaches it, by the product's word
 * @param methods that it answers
 * @param opens to whoever holds these permissions
 */
record ListedPage(String path, String audience, Set<String> methods, Predicate<Set<String>> opens) {

    private static final String PAGE = "org.sallyport.web.signin.Page";
    private static final String PERMISSION = "org.sallyport.domain.directory.Permission";

    static List<ListedPage> of(UnpackedEar ear) throws Exception {
        Class<?> type = ear.warClasses().stream()
                .filter(each -> each.getName().equals(PAGE))
                .findAny()
                .orElseThrow();
        return Stream.of(type.getEnumConstants()).map(ListedPage::read).toList();
    }

    /** All that there are, by name. */
    static List<String> permissions(UnpackedEar ear) throws Exception {
        Class<?> page = ear.warClasses().get(0);
        return Stream.of(Class.forName(PERMISSION, true, page.getClassLoader()).getEnumConstants())
                .map(Object::toString)
                .toList();
    }

    boolean isOpenTo(Set<String> held) {
        return opens.test(held);
    }

    boolean isInConsole() {
        return !isOpenTo(Set.of());
    }

    private static ListedPage read(Object page) {
        String path = told(page, "path").toString();
        return new ListedPage(
                path,
                told(page, "audience").toString(),
                Set.of(told(told(page, "access"), "allow").toString().split(", ")),
                held -> isOpen(page.getClass(), path, held));
    }

    /** By the product's own rule, as its gate asks it. */
    private static boolean isOpen(Class<?> pages, String path, Set<String> held) {
        try {
            Class<?> permission = Class.forName(PERMISSION, true, pages.getClassLoader());
            Set<Object> permissions = Stream.of(permission.getEnumConstants())
                    .filter(one -> held.contains(one.toString()))
                    .collect(Collectors.toSet());
            return (boolean)
                    pages.getMethod("isOpenTo", Set.class, String.class).invoke(null, permissions, path);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object told(Object of, String name) {
        try {
            Method method = of.getClass().getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.sallyport.system.crawl;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sallyport.system.harness.UnpackedEar;

/**
 * A page as the product itself lists it: whoever adds one there has it crawled.
 *
 * @param audience who reaches it, by the product's word
 * @param methods that it answers
 * @param openers the permissions of which each alone opens it; none where it needs none
 */
record ListedPage(String path, String audience, Set<String> methods, Set<String> openers) {

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
        return openers.isEmpty() || openers.stream().anyMatch(held::contains);
    }

    boolean isInConsole() {
        return !openers.isEmpty();
    }

    private static ListedPage read(Object page) {
        return new ListedPage(
                told(page, "path").toString(),
                told(page, "audience").toString(),
                Set.of(told(told(page, "access"), "allow").toString().split(", ")),
                openersOf(page));
    }

    /** By asking the product about each permission alone, as its gate does. */
    private static Set<String> openersOf(Object page) {
        try {
            Class<?> type = page.getClass();
            Class<?> permission = Class.forName(PERMISSION, true, type.getClassLoader());
            Method isOpenTo = type.getMethod("isOpenTo", Set.class, String.class);
            String path = told(page, "path").toString();
            if ((boolean) isOpenTo.invoke(null, Set.of(), path)) {
                return Set.of();
            }
            Set<String> openers = new LinkedHashSet<>();
            for (Object one : permission.getEnumConstants()) {
                if ((boolean) isOpenTo.invoke(null, Set.of(one), path)) {
                    openers.add(one.toString());
                }
            }
            return openers.stream().collect(Collectors.toUnmodifiableSet());
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

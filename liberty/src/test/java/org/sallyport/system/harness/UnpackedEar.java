package org.sallyport.system.harness;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The EAR in pieces, its WAR too. */
public final class UnpackedEar {

    private final Path folder;

    private UnpackedEar(Path folder) {
        this.folder = folder;
    }

    /** Anew, into a folder of the build by that name. */
    public static UnpackedEar into(String name) throws IOException {
        Path folder = Built.folder(name);
        Folders.remove(folder);
        unzip(Built.ear(), folder);
        UnpackedEar ear = new UnpackedEar(folder);
        unzip(folder.resolve("sallyport.war"), ear.war());
        return ear;
    }

    public Path war() {
        return folder.resolve("war");
    }

    /** What the use cases run with: their jar and the libraries of the EAR. */
    public String classPathOfUseCases() {
        return folder.resolve("sallyport-ejb.jar") + File.pathSeparator + folder.resolve("lib/*");
    }

    /** Every file of the WAR, as a path inside it. */
    public List<String> warFiles() throws IOException {
        return Folders.filesBelow(war()).stream()
                .map(file -> war().relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    /** The WAR's own classes, loaded with all that they stand on, none of them initialised. */
    public List<Class<?>> warClasses() throws IOException, ClassNotFoundException {
        URLClassLoader loader =
                new URLClassLoader(classPath().toArray(URL[]::new), getClass().getClassLoader());
        List<Class<?>> classes = new ArrayList<>();
        for (String file : warFiles()) {
            if (file.startsWith("WEB-INF/classes/") && file.endsWith(".class")) {
                String name = file.substring("WEB-INF/classes/".length(), file.length() - ".class".length());
                classes.add(Class.forName(name.replace('/', '.'), false, loader));
            }
        }
        return classes;
    }

    private List<URL> classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(war().resolve("WEB-INF/classes/").toUri().toURL());
        for (Path file : Folders.filesBelow(folder)) {
            if (file.toString().endsWith(".jar")) {
                urls.add(file.toUri().toURL());
            }
        }
        return urls;
    }

    private static void unzip(Path archive, Path to) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Path target = to.resolve(entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }
}

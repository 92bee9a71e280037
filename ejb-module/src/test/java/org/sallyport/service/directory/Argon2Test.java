package org.sallyport.service.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Argon2id in Java and by libsodium (Debian's package libsodium23) is one function")
class Argon2Test {

    private static final Argon2 JAVA = new JavaArgon2();
    private static final Optional<Argon2> FOUND = NativeArgon2.find("sodium");

    /** Printed by the reference implementation: {@code argon2 SALT -id -t T -k M -p P -l L -r}. */
    @ParameterizedTest
    @CsvSource({
        "1, 64, 1, saltsaltsaltsalt, 40e285d621bbd063a1657ef56e44c6a08370f73a928ca162ad42d042d3310552",
        "5, 7168, 1, saltsaltsaltsalt, 37d0fdf96fb303069995be534128dc92b3aaef06785a210658d19a304afc1621",
        "3, 8, 1, 0123456789abcdef, d90b09e98a82302abe17870e0f2808d2",
        "2, 256, 4, saltsaltsaltsalt, c22e5ed44151f55bb65b990dc304a929c4feeb54fc5946e8ac07d2ea9344f88e",
        "2, 256, 1, somesalt, cf21a47249ead2d9e07e4aa7f728c69eb65e24e6f765af2ebe106fa1f0caba81",
        "2, 256, 1, saltsaltsaltsalt, dd8b9294857689bad120c85a"
    })
    void computesWhatTheReferenceImplementationDoes(
            int iterations, int memoryKiB, int parallelism, String salt, String hash) {
        Argon2id.Cost cost = new Argon2id.Cost(iterations, memoryKiB, parallelism);
        byte[] expected = HexFormat.of().parseHex(hash);
        byte[] password = ascii("correct horse battery");

        assertThat(JAVA.compute(password, ascii(salt), cost, expected.length)).isEqualTo(expected);
        assertThat(libsodium().compute(password, ascii(salt), cost, expected.length))
                .isEqualTo(expected);
    }

    /** Its vector has a secret and data, which nobody here uses: so it is asked of what stands below. */
    @Test
    @DisplayName("RFC 9106, 5.3")
    void standsOnTheFunctionOfTheStandard() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withIterations(3)
                .withMemoryAsKB(32)
                .withParallelism(4)
                .withSalt(bytes(2, 16))
                .withSecret(bytes(3, 8))
                .withAdditional(bytes(4, 12))
                .build());
        byte[] tag = new byte[32];
        generator.generateBytes(bytes(1, 32), tag);

        assertThat(tag)
                .asHexString()
                .isEqualToIgnoringCase("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void computesTheSameOfAnything() {
        Random random = new Random(9106);
        for (int i = 0; i < 200; i++) {
            Argon2id.Cost cost = new Argon2id.Cost(1 + random.nextInt(4), 8 + random.nextInt(100), 1);
            byte[] password = new byte[random.nextInt(300)];
            byte[] salt = new byte[Argon2id.SALT_BYTES];
            random.nextBytes(password);
            random.nextBytes(salt);
            int length = 16 + random.nextInt(80);

            assertThat(libsodium().compute(password, salt, cost, length))
                    .as("%s, %s bytes of %s", cost, length, password.length)
                    .isEqualTo(JAVA.compute(password, salt, cost, length));
        }
    }

    @Test
    void eachAcceptsWhatTheOtherHashed() {
        byte[] salt = bytes(7, Argon2id.SALT_BYTES);
        Argon2id.Cost cost = new Argon2id.Cost(2, 64, 1);
        String password = "caf\u00e9 \ud83d\udd11";
        for (Argon2 maker : new Argon2[] {JAVA, libsodium()}) {
            String phc = new Argon2id(maker).hash(password, salt, cost);
            for (Argon2 reader : new Argon2[] {JAVA, libsodium()}) {
                assertThat(new Argon2id(reader).matches(password, phc)).isTrue();
                assertThat(new Argon2id(reader).matches("cafe", phc)).isFalse();
            }
        }
    }

    @Test
    void refusesACostThatNobodyCanPay() {
        Argon2id.Cost tooMuch = new Argon2id.Cost(1, Integer.MAX_VALUE, 1);

        assertThatThrownBy(() -> libsodium().compute(bytes(1, 8), bytes(2, 16), tooMuch, 32))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        assertThat(NativeArgon2.find("no-such-library")).isEmpty();
        assertThat(NativeArgon2.find("m")).as("a library that isn't libsodium").isEmpty();
    }

    @Test
    @DisplayName("An application that is started again in one server process has class loaders of its own each time")
    void isFoundAgainByEveryClassLoader() throws ReflectiveOperationException, IOException {
        for (int start = 0; start < 3; start++) {
            try (URLClassLoader application = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
                Method find =
                        application.loadClass(NativeArgon2.class.getName()).getDeclaredMethod("find", String.class);
                find.setAccessible(true);
                assertThat(find.invoke(null, "sodium")).hasToString("Optional[" + libsodium() + "]");
            }
        }
    }

    /** The build has installed it, as an operator would. */
    private static Argon2 libsodium() {
        return FOUND.orElseThrow(() -> new IllegalStateException("libsodium isn't installed, or may not be loaded"));
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Argon2Test::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return new File(path).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int value, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}

package org.sallyport.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.sallyport.system.harness.Built;

/** The built EAR, and what a test adds to it; the EAR as a file stays as it is. */
final class TestedArchive {

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String PRODUCT_WAR = "sallyport.war";

    private TestedArchive() {}

    /** With classes in the product's own web module. */
    static EnterpriseArchive with(Class<?>... classes) {
        EnterpriseArchive ear = built();
        WebArchive war = ear.getAsType(WebArchive.class, PRODUCT_WAR).addClasses(classes);
        ear.delete(PRODUCT_WAR);
        return ear.addAsModule(war);
    }

    /** With a web module of its own, in which Arquillian runs a test beside the product. */
    static EnterpriseArchive withATestInside(Class<?>... classes) {
        EnterpriseArchive ear = built();
        WebArchive war = ShrinkWrap.create(WebArchive.class, "inside.war").addClasses(classes);
        String descriptor = textOf(ear, DESCRIPTOR);
        ear.delete(DESCRIPTOR);
        return ear.setApplicationXML(new StringAsset(descriptor.replaceFirst("<module>", """
                        <module><web><web-uri>inside.war</web-uri><context-root>/inside</context-root></web></module>
                        <module>""")))
                .addAsModule(Testable.archiveToTest(war));
    }

    private static EnterpriseArchive built() {
        return ShrinkWrap.create(ZipImporter.class, "sallyport-under-test.ear")
                .importFrom(Built.ear().toFile())
                .as(EnterpriseArchive.class);
    }

    private static String textOf(EnterpriseArchive ear, String path) {
        try (InputStream content = ear.get(path).getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

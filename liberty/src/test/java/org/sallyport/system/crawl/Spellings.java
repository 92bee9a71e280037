package org.sallyport.system.crawl;

import java.util.List;
import java.util.Locale;

/** One address in all the ways that some server, proxy or filter takes for the same. */
final class Spellings {

    private Spellings() {}

    static List<String> of(String address) {
        int last = address.lastIndexOf('/');
        String folder = address.substring(0, last);
        String name = address.substring(last + 1);
        return List.of(
                address + ";x=y",
                address + ";jsessionid=0000",
                folder + ";x=y/" + name,
                address + "/",
                address + "%20",
                address + "%00",
                address + "?return=/sallyport/account&jakarta.faces.ViewState=stateless",
                folder + "//" + name,
                "/" + address,
                folder + "/./" + name,
                folder + "/x/../" + name,
                folder + "/sign-in/..;/" + name,
                folder + "/sign-in/%2e%2e/" + name,
                folder + "/assets/../" + name,
                folder + "/" + escaped(name),
                folder + "%2f" + name,
                folder + "%5c" + name,
                folder.toUpperCase(Locale.ROOT) + "/" + name,
                folder + "/" + name.toUpperCase(Locale.ROOT),
                address + ".xhtml",
                address + ".css");
    }

    /** Its first letter as an escape. */
    private static String escaped(String name) {
        return name.isEmpty() ? "%2e" : "%%%02x".formatted((int) name.charAt(0)) + name.substring(1);
    }
}

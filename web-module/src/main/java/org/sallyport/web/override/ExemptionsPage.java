package org.sallyport.web.override;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.sallyport.service.override.ReviewingExemptions;
import org.sallyport.service.override.ReviewingExemptions.Register;
import org.sallyport.service.platform.PageRequest;
import org.sallyport.service.platform.Position;
import org.sallyport.service.platform.Slice;
import org.sallyport.web.console.Administrator;
import org.sallyport.web.platform.Form;

/** {@code /admin/exemptions}: who is excused, by whom, why and until when; what is over stays and says so. */
@Named
@RequestScoped
public class ExemptionsPage {

    static final String PATH = "/admin/exemptions";

    private static final int ROWS = 50;

    @Inject
    Administrator administrator;

    @Inject
    ReviewingExemptions reviewingExemptions;

    @Inject
    Form form;

    private Slice<ExemptionRow> slice = new Slice<>(List.of(), Optional.empty());
    private boolean honoured = true;

    @PostConstruct
    void load() {
        reviewingExemptions
                .list(administrator.user(), PageRequest.behind(after(), ROWS), administrator.origin())
                .ifPresent(this::show);
    }

    private void show(Register register) {
        honoured = register.honoured();
        slice = register.slice().map(exemption -> ExemptionRow.of(exemption, register.honoured()));
    }

    private Optional<Position> after() {
        return Position.parse(form.carried("after"));
    }

    public List<ExemptionRow> getRows() {
        return slice.rows();
    }

    /** Whether the settings honour what is in force. */
    public boolean isHonoured() {
        return honoured;
    }

    public boolean isEnded() {
        return form.carried("done").equals("ending");
    }

    /** Empty on the first page. */
    public String getFirst() {
        return after().isPresent() ? PATH : "";
    }

    /** Empty on the last page. */
    public String getNext() {
        return slice.next().map(next -> PATH + "?after=" + next).orElse("");
    }
}

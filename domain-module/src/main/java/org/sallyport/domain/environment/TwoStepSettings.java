package org.sallyport.domain.environment;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.domain.enrolment.Method;
import org.sallyport.domain.platform.ChangeText;

/**
 * The policy of one environment: what an administrator may choose, and nothing else (decision.md D.2).
 *
 * @param mode off, optional or required for everyone
 * @param methods which ones staff may use; at least one
 * @param recoveryCodes how many a person gets, 0 to 20
 * @param remembering when a browser is spared the next code
 * @param skipNetworks from where staff are not asked
 * @param skipForAdministrators whether that holds for people with permissions too
 * @param allowExemptions whether a person can be exempted
 * @param externalExempt whether staff of an identity provider are not asked
 * @param phoneCapture how a person's number becomes known
 * @param serviceRole the only role of a service account, or null where there are none
 * @param keystoneV2 whether the old API answers at all
 * @param contactTwoStep whether portal contacts can be asked
 * @param newPersonOverride INHERIT or REQUIRE, given to each new person
 * @param pickups which key pickups ask for a code
 * @param sessions how long a session lives
 * @param vocabulary whose words the screens use
 */
public record TwoStepSettings(
        TwoStepMode mode,
        List<Method> methods,
        int recoveryCodes,
        Remembering remembering,
        List<SkipNetwork> skipNetworks,
        boolean skipForAdministrators,
        boolean allowExemptions,
        boolean externalExempt,
        PhoneCapture phoneCapture,
        @Nullable String serviceRole,
        boolean keystoneV2,
        boolean contactTwoStep,
        TwoStepOverride newPersonOverride,
        PickupToggles pickups,
        SessionLimits sessions,
        Vocabulary vocabulary) {

    /** So many fit their column and the audit entry of a change, each at its longest. */
    public static final int MAX_SKIP_NETWORKS = 30;

    public TwoStepSettings {
        methods = List.copyOf(methods);
        skipNetworks = List.copyOf(skipNetworks);
        if (methods.isEmpty() || Set.copyOf(methods).size() < methods.size()) {
            throw new InvalidSetting("methods", "must name at least one method and none twice");
        }
        Bounds.require("recoveryCodes", recoveryCodes, 0, 20);
        Bounds.require("skipNetworks", skipNetworks.size(), 0, MAX_SKIP_NETWORKS);
        if (newPersonOverride == TwoStepOverride.EXEMPT) {
            throw new InvalidSetting("newPersonOverride", "must be INHERIT or REQUIRE");
        }
        if (serviceRole != null && (serviceRole.isBlank() || serviceRole.length() > 40)) {
            throw new InvalidSetting("serviceRole", "must be 1 to 40 characters, or absent");
        }
    }

    /** The same settings but for the mode. */
    public TwoStepSettings withMode(TwoStepMode other) {
        return with(other, remembering, skipNetworks);
    }

    /** The same settings but for remembering. */
    public TwoStepSettings withRemembering(Remembering other) {
        return with(mode, other, skipNetworks);
    }

    /** The same settings but for the skip list. */
    public TwoStepSettings withSkipNetworks(List<SkipNetwork> others) {
        return with(mode, remembering, others);
    }

    private TwoStepSettings with(TwoStepMode otherMode, Remembering otherRemembering, List<SkipNetwork> otherNetworks) {
        return new TwoStepSettings(
                otherMode,
                methods,
                recoveryCodes,
                otherRemembering,
                otherNetworks,
                skipForAdministrators,
                allowExemptions,
                externalExempt,
                phoneCapture,
                serviceRole,
                keystoneV2,
                contactTwoStep,
                newPersonOverride,
                pickups,
                sessions,
                vocabulary);
    }

    /** The entry of the skip list that {@code address} comes under at {@code now}, if any. */
    public Optional<SkipNetwork> skipping(@Nullable String address, Instant now) {
        return address == null
                ? Optional.empty()
                : skipNetworks.stream()
                        .filter(network -> network.covers(address, now))
                        .findFirst();
    }

    public boolean allows(Method method) {
        return methods.contains(method);
    }

    /** What {@code after} has otherwise, setting by setting: "mode OPTIONAL → REQUIRED". */
    public String changesTo(TwoStepSettings after) {
        return Stream.of(TwoStepSettings.class.getRecordComponents())
                .filter(setting -> !Objects.equals(valueOf(setting), after.valueOf(setting)))
                .map(setting -> ChangeText.of(setting.getName(), valueOf(setting), after.valueOf(setting)))
                .collect(Collectors.joining("; "));
    }

    private @Nullable Object valueOf(RecordComponent setting) {
        try {
            return setting.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a public record's accessors can be called", e);
        }
    }
}

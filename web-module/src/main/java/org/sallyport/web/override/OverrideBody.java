package org.sallyport.web.override;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sallyport.domain.directory.TwoStepOverride;
import org.sallyport.service.override.OverrideChange;
import org.sallyport.web.directory.RemovalJson;
import org.sallyport.web.platform.JsonBody;

/**
 * What an application sends to choose for somebody.
 *
 * @param proof null where none comes along
 */
record OverrideBody(OverrideChange change, RemovalJson.@Nullable Proof proof) {

    static OverrideBody read(String userId, JsonBody body) {
        TwoStepOverride wanted = body.word("override", TwoStepOverride.values());
        boolean exempt = wanted == TwoStepOverride.EXEMPT;
        String reason = exempt ? body.unchecked("reason") : "";
        Instant until = exempt && body.has("until") ? body.instant("until") : null;
        OverrideChange change = new OverrideChange(userId, body.number("version"), wanted, reason, until);
        boolean proven = body.has("code") || body.has("password");
        return new OverrideBody(change, proven ? RemovalJson.proof(body) : null);
    }
}

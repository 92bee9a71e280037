package org.sallyport.domain.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a sealed secret as {@code keyId:base64}. */
@Converter(autoApply = true)
public class SealedSecretConverter implements AttributeConverter<SealedSecret, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SealedSecret secret) {
        return secret == null ? null : secret.keyId() + ":" + secret.sealed();
    }

    @Override
    public @Nullable SealedSecret convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        int colon = column.indexOf(':');
        return new SealedSecret(column.substring(0, colon), column.substring(colon + 1));
    }
}

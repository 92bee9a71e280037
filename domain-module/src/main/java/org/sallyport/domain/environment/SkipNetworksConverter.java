package org.sallyport.domain.environment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Stores networks a line each, their parts separated by tabs; neither can occur in a part. */
@Converter
public class SkipNetworksConverter implements AttributeConverter<List<SkipNetwork>, String> {

    @Override
    public String convertToDatabaseColumn(List<SkipNetwork> networks) {
        return networks.stream().map(SkipNetworksConverter::line).collect(Collectors.joining("\n"));
    }

    @Override
    public List<SkipNetwork> convertToEntityAttribute(String column) {
        return column.lines().map(SkipNetworksConverter::network).toList();
    }

    private static String line(SkipNetwork network) {
        Instant until = network.until();
        String end = until == null ? "" : Long.toString(until.toEpochMilli());
        return String.join("\t", network.cidr(), end, network.label(), network.reason());
    }

    private static SkipNetwork network(String line) {
        String[] parts = line.split("\t", -1);
        Instant until = parts[1].isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return new SkipNetwork(parts[0], parts[2], parts[3], until);
    }
}

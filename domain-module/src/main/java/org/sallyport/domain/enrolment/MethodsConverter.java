package org.sallyport.domain.enrolment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores methods in their order, separated by commas. */
@Converter
public class MethodsConverter implements AttributeConverter<List<Method>, String> {

    @Override
    public String convertToDatabaseColumn(List<Method> methods) {
        return methods.stream().map(Method::name).collect(Collectors.joining(","));
    }

    @Override
    public List<Method> convertToEntityAttribute(String column) {
        return column.isEmpty()
                ? List.of()
                : Stream.of(column.split(",", -1)).map(Method::valueOf).toList();
    }
}

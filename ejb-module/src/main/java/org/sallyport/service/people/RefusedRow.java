package org.sallyport.service.people;

/**
 * What the report of an import says of a row that was not right.
 *
 * @param line where the row begins in the file
 * @param login as it stands there
 * @param field that was wrong; empty where the row as a whole was
 * @param message to stand behind the name of the field
 */
public record RefusedRow(String line, String login, String field, String message) {}

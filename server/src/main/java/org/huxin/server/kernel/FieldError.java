package org.huxin.server.kernel;

/**
 * What is wrong with one field of a command.
 *
 * @param path of the field in the request, such as {@code members[2].officer}
 * @param message in Chinese, fit for the form beside the field
 */
public record FieldError(String path, String message) {}

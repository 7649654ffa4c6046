package org.huxin.server.kernel;

import java.util.List;

/**
 * A command that the rules or the state of things do not allow. Answered as problem+json: 422 when fields are named,
 * else 409.
 */
public class CommandRefused extends RuntimeException {

    private final String code;
    private final transient List<FieldError> errors;

    /**
     * @param code stable, for programs, such as {@code clue.already_resolved}
     * @param message in Chinese, for the officer
     */
    public CommandRefused(String code, String message) {
        this(code, message, List.of());
    }

    public CommandRefused(String code, String message, List<FieldError> errors) {
        super(message);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** Refused because of one field. */
    public static CommandRefused field(String code, String path, String message) {
        return new CommandRefused(code, message, List.of(new FieldError(path, message)));
    }

    public String code() {
        return code;
    }

    /** The Chinese text shown to the officer. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }
}

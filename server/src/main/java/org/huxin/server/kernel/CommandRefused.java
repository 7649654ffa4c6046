package org.huxin.server.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command that the rules or the state of things do not allow. Answered as problem+json: 422 when fields are named or
 * a rule refuses, else 409.
 */
public class CommandRefused extends RuntimeException {

    private final String code;
    private final boolean conflict;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members;

    /**
     * Refused because of the state of things: 409.
     *
     * @param code stable, for programs, such as {@code clue.already_resolved}
     * @param message in Chinese, for the officer
     */
    public CommandRefused(String code, String message) {
        this(code, message, List.of());
    }

    /** Refused because of fields: 422; without any, 409. */
    public CommandRefused(String code, String message, List<FieldError> errors) {
        this(code, message, errors, errors.isEmpty(), Map.of());
    }

    private CommandRefused(
            String code, String message, List<FieldError> errors, boolean conflict, Map<String, Object> members) {
        super(message);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.conflict = conflict;
        this.members = members;
    }

    /** Refused because of one field. */
    public static CommandRefused field(String code, String path, String message) {
        return new CommandRefused(code, message, List.of(new FieldError(path, message)));
    }

    /** Refused because a rule says so, with no field to blame: 422. */
    public static CommandRefused rule(String code, String message) {
        return new CommandRefused(code, message, List.of(), false, Map.of());
    }

    /** The same refusal with one more member in its answer, such as {@code citation} or {@code changes}. */
    public CommandRefused with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new CommandRefused(code, reason(), errors, conflict, more);
    }

    /** The same refusal, blaming fields as well. */
    public CommandRefused blaming(List<FieldError> fields) {
        return new CommandRefused(code, reason(), fields, conflict, members);
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

    /** Members of the answer beyond those that every problem has. */
    public Map<String, Object> members() {
        return members;
    }

    /** Whether the state of things refuses (409) rather than what was sent (422). */
    public boolean conflict() {
        return conflict;
    }
}

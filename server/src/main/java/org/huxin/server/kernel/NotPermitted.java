package org.huxin.server.kernel;

/** The officer's roles or scope do not include this act: 403. With code {@code session.required}, nobody is signed in: 401. */
public class NotPermitted extends RuntimeException {

    private final String code;

    /** @param message in Chinese, naming who may do it */
    public NotPermitted(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The matter lies outside the officer's scope. */
    public static NotPermitted outsideScope(String message) {
        return new NotPermitted("scope.refused", message);
    }

    public String code() {
        return code;
    }

    /** The Chinese text shown to the officer. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}

package org.huxin.server.kernel;

/** The officer's roles do not include this act. Answered as 403. */
public class NotPermitted extends RuntimeException {

    private final String code;

    /** @param message in Chinese, naming who may do it */
    public NotPermitted(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The Chinese text shown to the officer. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}

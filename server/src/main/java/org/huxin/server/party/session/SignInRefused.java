package org.huxin.server.party.session;

/** Nobody was signed in. */
class SignInRefused extends RuntimeException {

    private final int status;
    private final String code;

    SignInRefused(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

package org.huxin.server.wage.portal;

/** Nobody was signed in; the text does not tell whether anybody could have been. */
class NotAdmitted extends RuntimeException {

    private final int status;
    private final String code;

    private NotAdmitted(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static NotAdmitted wrong(String message) {
        return new NotAdmitted(401, "worker.refused", message);
    }

    static NotAdmitted tooOften() {
        return new NotAdmitted(429, "worker.slow_down", "试的次数太多了，请过一会儿再试");
    }

    static NotAdmitted noSite() {
        return new NotAdmitted(404, "worker.no_site", "这个二维码已经不用了，请扫工地告示牌上现在的二维码");
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

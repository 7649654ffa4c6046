package org.huxin.server.wage.workers;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for: one of these. Numbers are found as wholes only, and never stand in an address.
 *
 * @param name part of it
 */
record WorkerQuestion(
        @Nullable @Size(max = 60, message = "姓名不能超过60字") String name,
        @Nullable @Size(max = 40, message = "证件号码过长") String idNumber,
        @Nullable @Size(max = 20, message = "手机号过长") String phone) {

    /** Never the numbers themselves, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "WorkerQuestion[" + by() + "]";
    }

    /** What is asked by, for the audit log. */
    String by() {
        return has(idNumber) ? "idNumber" : has(phone) ? "phone" : "name";
    }

    static boolean has(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}

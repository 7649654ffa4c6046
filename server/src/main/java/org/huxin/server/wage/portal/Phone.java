package org.huxin.server.wage.portal;

import java.util.regex.Pattern;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Masking;

/**
 * A mobile number of the mainland.
 *
 * @param digits eleven
 */
record Phone(String digits) {

    private static final Pattern SHAPE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern NOISE = Pattern.compile("^\\s*(\\+86|0086)|[\\s-]");

    /** @throws CommandRefused naming the field, if it is none */
    static Phone of(String written) {
        var digits = NOISE.matcher(written).replaceAll("");
        if (!SHAPE.matcher(digits).matches()) {
            throw CommandRefused.field("worker.bad_phone", "phone", "手机号不对，请填11位手机号");
        }
        return new Phone(digits);
    }

    /** Never the number itself. */
    @Override
    public String toString() {
        return Masking.phone(digits);
    }
}

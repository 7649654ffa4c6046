package org.huxin.server.project.labour;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Of what a share is taken. Which one counts stands in the packs. */
enum Base {
    /** 当月完成的工程价款. */
    VALUE_DONE("value_done") {
        @Override
        BigInteger of(Worked month) {
            return whole(month.valueFen());
        }
    },
    /** 当月拨付的工程款. */
    PROGRESS_PAYMENT("progress_payment") {
        @Override
        BigInteger of(Worked month) {
            return whole(month.paidFen());
        }
    },
    /** 合同价按当月形象进度. */
    CONTRACT_SUM("contract_sum") {
        @Override
        BigInteger of(Worked month) {
            return BigInteger.valueOf(month.contractFen()).multiply(BigInteger.valueOf(month.progress()));
        }
    };

    private final String code;

    Base(String code) {
        this.code = code;
    }

    /** What the month gives, in ten-thousandths of a fen. */
    abstract BigInteger of(Worked month);

    static Optional<Base> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    private static BigInteger whole(long fen) {
        return BigInteger.valueOf(fen).multiply(BigInteger.valueOf(10_000));
    }
}

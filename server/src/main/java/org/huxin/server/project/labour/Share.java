package org.huxin.server.project.labour;

import java.math.BigInteger;

/** A fraction of money, exact: 20 % is 2000 of 10000, an agreed sum is that sum of the price. */
record Share(long part, long whole) {

    private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);

    Share {
        if (part < 0 || whole <= 0) {
            throw new IllegalArgumentException(part + "/" + whole);
        }
    }

    static Share tenThousandths(long part) {
        return new Share(part, 10_000);
    }

    /** The share of an amount, the started fen counted whole: nothing less than the share is enough. */
    long of(long fen) {
        return ofTenThousandths(BigInteger.valueOf(fen).multiply(TEN_THOUSAND));
    }

    /** As {@link #of}, of an amount told in ten-thousandths of a fen. */
    long ofTenThousandths(BigInteger amount) {
        var product = amount.multiply(BigInteger.valueOf(part));
        var by = BigInteger.valueOf(whole).multiply(TEN_THOUSAND);
        return product.add(by).subtract(BigInteger.ONE).divide(by).longValueExact();
    }
}

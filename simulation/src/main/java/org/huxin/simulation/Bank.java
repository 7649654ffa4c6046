package org.huxin.simulation;

import java.util.Arrays;

/** All the money there is: what leaves one account arrives on another. */
final class Bank {

    /** Financiers, cards and everybody else outside the city's own accounts. */
    static final int OUTSIDE = 0;

    private long[] balances = new long[64];
    private int opened = 1;

    int open() {
        if (opened == balances.length) {
            balances = Arrays.copyOf(balances, 2 * opened);
        }
        return opened++;
    }

    void move(int from, int to, long fen) {
        if (fen < 0 || from != OUTSIDE && balances[from] < fen) {
            throw new IllegalStateException("账户余额不足：" + from);
        }
        balances[from] -= fen;
        balances[to] += fen;
    }

    long balance(int account) {
        return balances[account];
    }

    /** Zero, whatever was moved. */
    long total() {
        var sum = 0L;
        for (var i = 0; i < opened; i++) {
            sum += balances[i];
        }
        return sum;
    }
}

package org.huxin.server.wage.payment;

import org.huxin.server.policy.Words.Word;

/** What states of batches and of their lines are called. */
final class PayWords {

    private PayWords() {}

    static Word batch(String state) {
        return new Word(
                state,
                switch (state) {
                    case Batches.PREPARED -> "待发送";
                    case Batches.SENT -> "已发送，等银行回单";
                    case Batches.ANSWERED -> "银行已回复";
                    default -> "已撤回";
                });
    }

    static Word line(String state) {
        return new Word(
                state,
                switch (state) {
                    case Attempt.WAITING -> "等待";
                    case Attempt.PAID -> "成功";
                    case Attempt.FAILED -> "失败";
                    case Attempt.RETURNED -> "失败（退回）";
                    default -> "已撤回";
                });
    }
}

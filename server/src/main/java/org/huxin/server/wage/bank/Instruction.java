package org.huxin.server.wage.bank;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a bank is told to pay out of one account.
 *
 * @param message MsgId, at most 35 characters, by which the bank knows it again
 * @param created moment that stands in it, of China
 * @param payer name of the account
 * @param purpose what the workers read beside the amount
 */
public record Instruction(
        String message,
        LocalDateTime created,
        LocalDate payOn,
        String payer,
        String account,
        String bank,
        String purpose,
        List<Line> lines) {

    public Instruction {
        lines = List.copyOf(lines);
    }

    /**
     * One wage.
     *
     * @param reference EndToEndId, at most 35 characters
     * @param bank of the card
     */
    public record Line(String reference, String name, String bank, String card, long fen) {}

    /** In fen. */
    public long total() {
        return lines.stream().mapToLong(Line::fen).reduce(0, Math::addExact);
    }
}

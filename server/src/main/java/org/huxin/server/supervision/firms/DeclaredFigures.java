package org.huxin.server.supervision.firms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.huxin.db.supervision.tables.records.DeclarationRecord;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * What a firm declares of a period.
 *
 * @param wagesFen due for the period
 * @param owedFen all that is owed at its end, of earlier periods too
 */
record DeclaredFigures(
        @NotNull(message = "请填写用工人数") @Min(value = 0, message = "人数不能小于零") @Max(value = MOST_WORKERS, message = "人数过多")
        Integer workers,

        @NotNull(message = "请填写应发工资") @Min(value = 0, message = "金额不能小于零") @Max(value = MOST_FEN, message = "金额过大")
        Long wagesFen,

        @NotNull(message = "请填写实发工资") @Min(value = 0, message = "金额不能小于零") @Max(value = MOST_FEN, message = "金额过大")
        Long paidFen,

        @NotNull(message = "请填写尚欠工资，没有的填0")
        @Min(value = 0, message = "金额不能小于零")
        @Max(value = MOST_FEN, message = "金额过大")
        Long owedFen,

        @Nullable @Size(max = 1_000, message = "说明不能超过1000字")
        String remarks) {

    private static final long MOST_FEN = 100_000_000_000_000L;
    private static final long MOST_WORKERS = 1_000_000;

    DeclaredFigures {
        remarks = Objects.requireNonNullElse(remarks, "").strip();
    }

    /** As a declaration reads that was filed. */
    static DeclaredFigures of(DeclarationRecord filed) {
        return new DeclaredFigures(
                filed.getWorkers(), filed.getWagesFen(), filed.getPaidFen(), filed.getOwedFen(), filed.getRemarks());
    }

    /** @throws CommandRefused {@code declaration.owed} if what is short is not owed */
    void requireWhole() {
        if (owedFen < wagesFen - paidFen) {
            throw CommandRefused.field("declaration.owed", "owedFen", "应发比实发多出的部分还没有发，尚欠工资不能少于这个数");
        }
    }

    boolean sameNumbers(DeclaredFigures other) {
        return workers.equals(other.workers)
                && wagesFen.equals(other.wagesFen)
                && paidFen.equals(other.paidFen)
                && owedFen.equals(other.owedFen);
    }

    void into(DeclarationRecord row) {
        row.setWorkers(workers);
        row.setWagesFen(wagesFen);
        row.setPaidFen(paidFen);
        row.setOwedFen(owedFen);
        row.setRemarks(remarks);
    }
}

package org.huxin.server.wage.sheet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.WageLineRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正一行: it becomes another line, which its worker has not confirmed. An objection to it is answered by that. */
@Service
class AmendLine {

    static final long MOST_FEN = 100_000_000_000L;
    private static final long MOST_WORKED = 3_100;
    private static final long MOST_QUANTITY = 1_000_000_000_000L;
    private static final int MINUTES_OF_A_DAY = 1_440;

    /**
     * A line as it should be.
     *
     * @param worked days in hundredths
     * @param minutes as they are where null; so are the next two
     * @param quantity in thousandths of the unit, of a line that is paid by the piece
     * @param rateFen of a line that has a rate
     * @param why what was put right; the worker reads it where he had objected
     */
    record Command(
            long version,

            @PositiveOrZero(message = "天数不能小于零") @Max(value = MOST_WORKED, message = "天数不能超过31天")
            int worked,

            @Nullable @PositiveOrZero(message = "工时不能小于零") Integer minutes,

            @Nullable @PositiveOrZero(message = "数量不能小于零") @Max(value = MOST_QUANTITY, message = "数量过大")
            Long quantity,

            @Nullable @PositiveOrZero(message = "工价不能小于零") @Max(value = MOST_FEN, message = "金额过大")
            Long rateFen,

            @PositiveOrZero(message = "应发工资不能小于零") @Max(value = MOST_FEN, message = "金额过大")
            long grossFen,

            @PositiveOrZero(message = "扣款不能小于零") long deductedFen,

            @Nullable @Size(max = 200, message = "备注不能超过200字")
            String note,

            @NotBlank(message = "请写明改了什么、为什么改") @Size(max = 500, message = "说明不能超过500字")
            String why) {}

    private static final String ANOTHER = """
            update wage.wage_line
            set id = {2}, worked = {3}, gross_fen = {4}, deducted_fen = {5}, note = {6},
                minutes = coalesce({7}::integer, minutes), quantity = coalesce({8}::bigint, quantity),
                rate_fen = coalesce({9}::bigint, rate_fen),
                confirmed_at = null, confirmed_how = null, objected_at = null, objection = null
            where id = {1} and sheet = {0}
            """;

    private final OpenSheet open;
    private final WageSheets sheets;
    private final ObjectionAnswers answers;
    private final DSLContext db;

    AmendLine(OpenSheet open, WageSheets sheets, ObjectionAnswers answers, DSLContext db) {
        this.open = open;
        this.sheets = sheets;
        this.answers = answers;
        this.db = db;
    }

    /** @throws CommandRefused {@code sheet.line} with the field that does not fit */
    @Transactional
    void handle(UUID sheet, UUID line, Command told) {
        var opened = open.require(sheet, told.version(), SheetAct.AMEND);
        var row = sheets.lineForUpdate(sheet, line);
        check(told, row, opened.month().lengthOfMonth());
        answers.answer(row, told.why(), true, opened);
        db.execute(
                ANOTHER,
                sheet,
                line,
                RowId.at(opened.at()),
                told.worked(),
                told.grossFen(),
                told.deductedFen(),
                told.note() == null ? "" : told.note().strip(),
                told.minutes(),
                told.quantity(),
                told.rateFen());
        open.linesChanged(opened);
        open.done(opened, Map.of("place", row.getPlace()));
    }

    private static void check(Command told, WageLineRecord row, int days) {
        if (told.deductedFen() > told.grossFen()) {
            throw CommandRefused.field("sheet.line", "deductedFen", "扣款不能超过应发工资");
        }
        if (told.worked() > days * 100) {
            throw CommandRefused.field("sheet.line", "worked", "天数超过了当月的天数");
        }
        if (told.minutes() != null && told.minutes() > days * MINUTES_OF_A_DAY) {
            throw CommandRefused.field("sheet.line", "minutes", "工时超过了当月的小时数");
        }
        if (told.quantity() != null && row.getQuantity() == null) {
            throw CommandRefused.field("sheet.line", "quantity", "这一行不是计件，不能填数量");
        }
        if (told.rateFen() != null && row.getRateKind() == null) {
            throw CommandRefused.field("sheet.line", "rateFen", "这一行没有登记工价，不能更正工价");
        }
    }
}

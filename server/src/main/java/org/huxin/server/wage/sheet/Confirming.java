package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.SHEET_SIGNATURE;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.SheetSignatureRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The firm's side of confirming: gives the sheet to its workers, keeps what they signed on paper, answers what they object. */
@Service
class Confirming {

    record Ask(long version) {}

    /** @param lines that the scan shows; null for all that no one has confirmed or objected to */
    record Sign(
            long version,

            @NotEmpty(message = "请上传签字的扫描件") @Size(max = 50, message = "附件过多")
            List<@NotNull(message = "附件不能是空的") UUID> files,

            @Nullable @Size(max = 2_000, message = "一次登记的行数过多")
            List<@NotNull(message = "行不能是空的") UUID> lines) {}

    record Answer(
            long version,

            @NotBlank(message = "请填写答复") @Size(max = 500, message = "答复不能超过500字")
            String answer) {}

    private static final String SIGNED = """
            update wage.wage_line
            set confirmed_at = {1}::timestamp, confirmed_how = 'signature'
            where sheet = {0} and confirmed_at is null and objected_at is null
              and ({2}::uuid[] is null or id = any ({2}::uuid[]))
            """;

    private final OpenSheet open;
    private final WageSheets sheets;
    private final ObjectionAnswers answers;
    private final Attachments attachments;
    private final DSLContext db;

    Confirming(OpenSheet open, WageSheets sheets, ObjectionAnswers answers, Attachments attachments, DSLContext db) {
        this.open = open;
        this.sheets = sheets;
        this.answers = answers;
        this.attachments = attachments;
        this.db = db;
    }

    /** 发给工人确认. */
    @Transactional
    void ask(UUID sheet, Ask told) {
        var opened = open.require(sheet, told.version(), SheetAct.ASK);
        if (opened.row().getLines() == 0) {
            throw new CommandRefused("sheet.nothing", "工资表里还没有工人");
        }
        opened.row().setState(SheetState.CONFIRMING.code());
        open.done(opened, Map.of("lines", opened.row().getLines()));
    }

    /** @throws CommandRefused {@code sheet.line} if a line that the scan shows is open no more, or is objected to */
    @Transactional
    void sign(UUID sheet, Sign told) {
        var opened = open.require(sheet, told.version(), SheetAct.SIGN);
        attachments.require(told.files());
        var named =
                told.lines() == null ? null : told.lines().stream().distinct().toArray(UUID[]::new);
        var signed = db.execute(SIGNED, sheet, opened.at(), named);
        if (signed == 0 || named != null && signed < named.length) {
            throw CommandRefused.field("sheet.line", "lines", "所选的行已经确认，或者有没有答复的异议，请刷新后再登记");
        }
        var row = new SheetSignatureRecord();
        row.setId(RowId.at(opened.at()));
        row.setSheet(sheet);
        row.setFiles(told.files().toArray(UUID[]::new));
        row.setLines(signed);
        row.setRecordedAt(opened.at());
        row.setRecordedBy(opened.who().id());
        db.insertInto(SHEET_SIGNATURE).set(row).execute();
        open.linesChanged(opened);
        open.done(opened, Map.of("lines", signed));
    }

    /** 说明: the line stays as it is, and waits for the worker again. */
    @Transactional
    void answer(UUID sheet, UUID line, Answer told) {
        var opened = open.require(sheet, told.version(), SheetAct.ANSWER);
        var row = sheets.lineForUpdate(sheet, line);
        if (row.getObjectedAt() == null) {
            throw new CommandRefused("sheet.no_objection", "这一行没有待答复的异议");
        }
        answers.answer(row, told.answer(), false, opened);
        row.setObjectedAt(null);
        row.setObjection(null);
        row.update();
        open.done(opened, Map.of("place", row.getPlace()));
    }
}

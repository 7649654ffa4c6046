package org.huxin.server.wage.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.files.sheet.Moments;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.standard.Content;
import org.huxin.files.standard.Numbers;
import org.huxin.server.kernel.Money;
import org.huxin.server.wage.roster.RosterImport.Mistake;
import org.jspecify.annotations.Nullable;

/** Reads the lines below a header into forms; one for each file. What it cannot read it names, and reads on. */
final class RosterLines {

    private final RosterWords words;
    private final String place;
    private final Content content;
    private final Map<UUID, String> employers;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param employers firms for whom lines may stand */
    RosterLines(RosterWords words, String place, Content content, Map<UUID, String> employers) {
        this.words = words;
        this.place = place;
        this.content = content;
        this.employers = employers;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** The form; null if something in the line cannot be read, which then stands among the mistakes. */
    @Nullable
    NewWorker read(Sheet.Row row) {
        var before = mistakes.size();
        content.problems(row).forEach((column, problem) -> mistakes.add(new Mistake(row.line(), column, problem)));
        var employer = employer(row);
        var told = new Line(row);
        var rate = told.fen("rate");
        var form = employer == null
                ? null
                : new NewWorker(
                        employer,
                        told.kindOfPaper(),
                        told.text("id_number"),
                        told.text("name"),
                        told.choice("sex"),
                        told.day("born_on"),
                        Numbers.phone(told.text("phone")),
                        told.text("team"),
                        "yes".equals(told.choice("leader")),
                        told.word("trade", RosterWords.TRADES),
                        Objects.requireNonNullElse(told.word("role", RosterWords.ROLES), ""),
                        told.word("rate_kind", RosterWords.RATES),
                        rate,
                        told.word("contract", RosterWords.CONTRACTS),
                        told.text("contract_no"),
                        told.day("contract_on"),
                        List.of(),
                        told.day("trained_on"),
                        told.card(),
                        told.day("entered_on"));
        return mistakes.size() > before ? null : form;
    }

    /** The day on which somebody left again; null for who is still there. */
    @Nullable
    LocalDate leftOn(Sheet.Row row, @Nullable LocalDate enteredOn, LocalDate today) {
        var on = new Line(row).day("left_on");
        if (on != null && (enteredOn == null || on.isBefore(enteredOn) || on.isAfter(today))) {
            wrong(row, "left_on", "退场不能早于进场，也不能晚于今天");
        }
        return on;
    }

    private @Nullable UUID employer(Sheet.Row row) {
        var name = text(row, "employer");
        if (name.isEmpty() && employers.size() == 1) {
            return employers.keySet().iterator().next();
        }
        var found = employers.entrySet().stream()
                .filter(one -> one.getValue().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            wrong(row, "employer", name.isEmpty() ? "请填写用人单位" : "“" + name + "”不是本项目可以登记的总包或者分包单位");
        }
        return found.map(Map.Entry::getKey).orElse(null);
    }

    private String text(Sheet.Row row, String column) {
        var cell = content.cell(row, column);
        return cell.problem() == null ? cell.text().replace("\u0000", "").strip() : "";
    }

    /** Blames a column of a line. */
    void wrong(Sheet.Row row, String code, String message) {
        wrong(row.line(), code, message);
    }

    void wrong(int line, String code, String message) {
        mistakes.add(new Mistake(line, content.has(code) ? content.name(code) : "", message));
    }

    /** The cells of one line, read as what they should be. */
    private final class Line {
        private final Sheet.Row row;

        Line(Sheet.Row row) {
            this.row = row;
        }

        String text(String column) {
            return RosterLines.this.text(row, column);
        }

        /** A line that does not tell has the identity card that everybody has: its number proves itself. */
        String kindOfPaper() {
            return text("id_kind").isEmpty()
                    ? words.checkedPaper(place).orElse("")
                    : Objects.requireNonNullElse(word("id_kind", RosterWords.ID_KINDS), "");
        }

        @Nullable
        String word(String column, String register) {
            var written = text(column);
            if (written.isEmpty()) {
                return null;
            }
            var code = content.code(column, written);
            var found = words.all(place, register).stream()
                    .filter(word -> word.code().equals(code)
                            || word.label().equals(written)
                            || word.code().equals(written))
                    .findFirst();
            if (found.isEmpty()) {
                wrong(row, column, "“" + written + "”不在名录里");
            }
            return found.map(word -> word.code()).orElse(null);
        }

        /** Of those that are the same everywhere. */
        @Nullable
        String choice(String column) {
            var written = text(column);
            var code = content.code(column, written);
            if (!written.isEmpty() && code == null) {
                wrong(row, column, "“" + written + "”不是这一栏可以填的");
            }
            return code;
        }

        @Nullable
        LocalDate day(String column) {
            var written = text(column);
            if (written.isEmpty()) {
                return null;
            }
            var cell = content.cell(row, column);
            var read = Moments.read(written).map(LocalDateTime::toLocalDate);
            if (read.isEmpty() && cell.date() == null) {
                wrong(row, column, "日期看不懂，请写成 2024-06-10");
                return null;
            }
            return read.orElseGet(() -> Objects.requireNonNull(cell.date()).toLocalDate());
        }

        @Nullable
        Long fen(String column) {
            var written = text(column);
            if (written.isEmpty()) {
                return null;
            }
            try {
                return Money.parse(written).fen();
            } catch (IllegalArgumentException unreadable) {
                wrong(row, column, "金额看不懂，请填以元为单位的数字，最多两位小数");
                return null;
            }
        }

        @Nullable
        NewCard card() {
            return text("card").isEmpty()
                    ? null
                    : new NewCard(word("card_kind", RosterWords.CARDS), text("bank"), text("holder"), text("card"));
        }
    }
}

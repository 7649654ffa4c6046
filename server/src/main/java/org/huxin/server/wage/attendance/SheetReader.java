package org.huxin.server.wage.attendance;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.standard.Content;
import org.huxin.files.standard.Numbers;
import org.huxin.server.kernel.IdNumber;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.wage.attendance.Punch.Identity;
import org.huxin.server.wage.attendance.SheetLine.Mistake;
import org.jspecify.annotations.Nullable;

/** Reads the lines below the header of 考勤表; one for each file. */
final class SheetReader {

    private static final String RESIDENT = "01";
    private static final int LONGEST_NAME = 60;
    private static final int WHOLE = 100;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int MOST_HOURS = 24;
    private static final Pattern PAPER = Pattern.compile("[0-9A-Za-z()（）-]{4,40}");

    private final Content content;
    private final List<Word> papers;
    private final YearMonth month;
    private final Map<Identity, Integer> seen = new HashMap<>();
    private final List<SheetLine> lines = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    SheetReader(Content content, List<Word> papers, YearMonth month) {
        this.content = content;
        this.papers = papers;
        this.month = month;
    }

    List<SheetLine> lines() {
        return lines;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    void take(Sheet.Row row) {
        var before = mistakes.size();
        content.problems(row).forEach((column, problem) -> wrong(row, column, problem));
        var name = text(row, "name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong(row, "姓名", "没有填写或者过长");
        }
        var who = who(row);
        var last = 0;
        var sum = 0;
        var marked = false;
        for (var day = 1; day <= month.lengthOfMonth(); day++) {
            var worked = worked(row, day);
            sum += worked;
            marked |= !content.day(row, day).blank();
            last = worked > 0 ? day : last;
        }
        var total = hundredths(row, "days", "出勤天数", WHOLE * month.lengthOfMonth());
        if (total != null && marked && total != sum) {
            wrong(row, "出勤天数", "与逐日相加的 " + BigDecimal.valueOf(sum, 2).toPlainString() + " 天不符");
        }
        var hours = hundredths(row, "hours", "工时", WHOLE * MOST_HOURS * month.lengthOfMonth());
        if (total == null && !content.has("grid")) {
            wrong(row, "出勤天数", "没有填写");
        }
        if (mistakes.size() == before && who != null) {
            lines.add(new SheetLine(
                    row.line(),
                    name,
                    who,
                    !marked && total != null ? total : sum,
                    hours == null ? null : Integer.valueOf(hours * MINUTES_OF_AN_HOUR / WHOLE),
                    last == 0 ? null : month.atDay(last)));
        }
    }

    private @Nullable Identity who(Sheet.Row row) {
        var number = text(row, "id_number");
        var kind = kind(text(row, "id_kind"));
        if (kind == null) {
            wrong(row, "证件类型", "不在编码表里");
            return null;
        }
        if (kind.equals(RESIDENT)) {
            var problem = IdNumber.problemWith(number);
            if (problem.isPresent()) {
                wrong(row, "证件号码", problem.get());
                return null;
            }
        } else if (!PAPER.matcher(number).matches()) {
            wrong(row, "证件号码", "没有填写，或者不是证件号码");
            return null;
        }
        var who = new Identity(kind, number);
        var earlier = seen.putIfAbsent(who, row.line());
        if (earlier != null) {
            wrong(row, "证件号码", "与第" + earlier + "行是同一个人");
        }
        return who;
    }

    /** A sheet that does not say which paper is one of residents' cards, whose number proves itself. */
    private @Nullable String kind(String text) {
        if (text.isEmpty()) {
            return RESIDENT;
        }
        var code = content.code("id_kind", text);
        return papers.stream()
                .filter(paper -> paper.code().equals(code)
                        || paper.code().equals(text)
                        || paper.label().equals(text))
                .findFirst()
                .map(Word::code)
                .orElse(null);
    }

    private int worked(Sheet.Row row, int day) {
        var text = content.day(row, day).text().strip();
        if (text.isEmpty()) {
            return 0;
        }
        var worth = content.worth(text);
        if (worth == null) {
            wrong(row, day + "日", "写法不认识，请写 1、0.5、0，或者 √、半、×");
            return 0;
        }
        return worth.intValue();
    }

    private @Nullable Integer hundredths(Sheet.Row row, String column, String label, int most) {
        var text = text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        var amount = Numbers.hundredths(text);
        if (amount == null || amount < 0 || amount > most) {
            wrong(row, label, "不是数，或者超过了这个月");
            return null;
        }
        return amount.intValue();
    }

    private String text(Sheet.Row row, String column) {
        return content.cell(row, column).text().strip();
    }

    private void wrong(Sheet.Row row, String column, String message) {
        mistakes.add(new Mistake(row.line(), column, message));
    }
}

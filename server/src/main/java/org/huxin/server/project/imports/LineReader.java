package org.huxin.server.project.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huxin.files.sheet.Sheet;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.project.enterprises.Firm;
import org.huxin.server.project.imports.LedgerColumns.Named;
import org.huxin.server.project.imports.ProjectImport.Mistake;
import org.huxin.server.project.register.Contact;
import org.huxin.server.project.register.Particulars;
import org.jspecify.annotations.Nullable;

/** Reads the lines below a header; one for each file. */
final class LineReader {

    private static final Pattern PHONE = Pattern.compile("[0-9+()（）、,，/ -]{5,60}");
    private static final Pattern NOTE = Pattern.compile("[备附]?注[:：].*|说明[:：].*", Pattern.DOTALL);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PERSON = 60;
    private static final int LONGEST_REMARK = 1_000;

    /** Fen in ten thousand yuan, as places of the decimal point. */
    private static final int FEN_OF_WAN = 6;

    private final LedgerHeader header;
    private final String jurisdiction;
    private final Directory directory;
    private final List<Mistake> mistakes = new ArrayList<>();

    LineReader(LedgerHeader header, String jurisdiction, Directory directory) {
        this.header = header;
        this.jurisdiction = jurisdiction;
        this.directory = directory;
    }

    /**
     * A line as it was understood.
     *
     * @param line as the spreadsheet counts it
     */
    record Line(int line, Particulars particulars, List<Contact> contacts) {}

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** A remark under the table, such as the document prints one, is no project. */
    static boolean isNote(Sheet.Row row) {
        var said = row.cells().stream().filter(cell -> !cell.blank()).toList();
        return said.size() == 1 && NOTE.matcher(said.getFirst().text().strip()).matches();
    }

    /** The line; null if something in it is wrong, which then stands among the mistakes. */
    @Nullable
    Line read(Sheet.Row row) {
        var before = mistakes.size();
        var texts = texts(row);
        var name = text(row, texts, LedgerColumn.NAME, LONGEST_NAME);
        if (name == null) {
            wrong(row, LedgerColumn.NAME, "请填写项目名称");
        }
        var unit = unit(row, texts);
        var owner = text(row, texts, LedgerColumn.OWNER, LONGEST_NAME);
        var contractor = text(row, texts, LedgerColumn.CONTRACTOR, LONGEST_NAME);
        var value = value(row, texts);
        var remark = text(row, texts, LedgerColumn.REMARK, LONGEST_REMARK);
        var contacts = new ArrayList<Contact>();
        contact(
                        row,
                        texts,
                        LedgerColumn.INDUSTRY_CONTACT,
                        LedgerColumn.INDUSTRY_PHONE,
                        unit == null ? null : unit.name())
                .ifPresent(contacts::add);
        contact(row, texts, LedgerColumn.OWNER_LEAD, LedgerColumn.OWNER_PHONE, owner)
                .ifPresent(contacts::add);
        contact(row, texts, LedgerColumn.PROJECT_MANAGER, LedgerColumn.MANAGER_PHONE, contractor)
                .ifPresent(contacts::add);
        if (mistakes.size() > before || name == null) {
            return null;
        }
        return new Line(
                row.line(),
                new Particulars(
                        null,
                        name,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        unit == null ? null : unit.id(),
                        null,
                        firm(owner),
                        firm(contractor),
                        null,
                        value,
                        null,
                        remark),
                contacts);
    }

    private Map<LedgerColumn, String> texts(Sheet.Row row) {
        var texts = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
        for (var place = 0; place < row.cells().size(); place++) {
            var cell = row.cells().get(place);
            var named = header.columns().get(place);
            if (named == null) {
                if (!cell.blank()) {
                    mistakes.add(new Mistake(row.line(), "第" + (place + 1) + "列", "这一列没有栏名，内容无法读取"));
                }
                continue;
            }
            if (cell.problem() != null) {
                mistakes.add(new Mistake(row.line(), named.full(), cell.problem()));
            }
            var text = LedgerText.read(cell.text());
            if (!text.isEmpty()) {
                texts.put(named.column(), text);
            }
        }
        return texts;
    }

    private @Nullable String text(Sheet.Row row, Map<LedgerColumn, String> texts, LedgerColumn column, int longest) {
        var text = texts.get(column);
        if (text != null && text.length() > longest) {
            wrong(row, column, "内容过长，最多" + longest + "字");
        }
        return text;
    }

    private @Nullable Unit unit(Sheet.Row row, Map<LedgerColumn, String> texts) {
        var name = texts.get(LedgerColumn.INDUSTRY_UNIT);
        if (name == null) {
            return null;
        }
        var found = directory.units(jurisdiction).stream()
                .filter(unit -> LedgerColumns.plain(unit.name()).equals(LedgerColumns.plain(name)))
                .findFirst();
        if (found.isEmpty()) {
            wrong(row, LedgerColumn.INDUSTRY_UNIT, "本辖区没有“" + name + "”这个单位，请写机构名称的全称");
        }
        return found.orElse(null);
    }

    private @Nullable Long value(Sheet.Row row, Map<LedgerColumn, String> texts) {
        var text = texts.get(LedgerColumn.VALUE_WAN);
        if (text == null) {
            return null;
        }
        try {
            var fen = new BigDecimal(text.replaceAll("[,，\\s￥¥]", "").replaceAll("万?元?$", ""))
                    .movePointRight(FEN_OF_WAN)
                    .longValueExact();
            if (fen > 0) {
                return fen;
            }
            wrong(row, LedgerColumn.VALUE_WAN, "合同总额应大于零");
        } catch (ArithmeticException inexact) {
            wrong(row, LedgerColumn.VALUE_WAN, "合同总额应精确到分，且在可以记录的范围之内");
        } catch (NumberFormatException noNumber) {
            wrong(row, LedgerColumn.VALUE_WAN, "合同总额看不懂，请填以万元为单位的数字");
        }
        return null;
    }

    private Optional<Contact> contact(
            Sheet.Row row,
            Map<LedgerColumn, String> texts,
            LedgerColumn person,
            LedgerColumn reach,
            @Nullable String organisation) {
        var name = text(row, texts, person, LONGEST_PERSON);
        var phone = texts.get(reach);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            wrong(row, reach, "联系方式看不懂，请填电话号码");
        }
        if (phone != null && name == null) {
            wrong(row, person, "填写了联系方式，还缺少姓名");
        }
        return name == null
                ? Optional.empty()
                : Optional.of(new Contact(
                        Objects.requireNonNull(person.post()),
                        name,
                        Objects.requireNonNullElse(organisation, ""),
                        phone));
    }

    private static @Nullable Firm firm(@Nullable String name) {
        return name == null ? null : new Firm(name, null, null);
    }

    private void wrong(Sheet.Row row, LedgerColumn column, String message) {
        var label = header.columns().values().stream()
                .filter(named -> named.column() == column)
                .findFirst()
                .map(Named::full)
                .orElse("");
        mistakes.add(new Mistake(row.line(), label, message));
    }
}

package org.huxin.server.wage.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.standard.Content;
import org.huxin.files.standard.FileKind;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.sheets.SheetStandards;
import org.springframework.stereotype.Component;

/**
 * How wage sheets name their columns: as the file standard says, and with the parts of a wage that the place knows besides in
 * its register {@code wages_columns}. Several columns may add up to what is earned.
 */
@Component
class SheetColumns {

    static final String NAME = "name";
    static final String ID_NUMBER = "id_number";
    static final String GROSS = "gross";
    static final String PART = "part";

    /** Of the standard, and nothing that a line of ours tells: by them alone a row is no line. */
    private static final Set<String> NOT_READ =
            Set.of("serial", "id_kind", "employer", "team", "trade", "month", "card", "bank", "phone", "sign");

    private final SheetStandards standards;

    SheetColumns(SheetStandards standards) {
        this.standards = standards;
    }

    /**
     * The columns of one file.
     *
     * @param at place of each column, by its id in the standard
     * @param parts places of those that add up to what is earned
     * @param labels what the file calls each, by place
     */
    record Found(Map<String, Integer> at, List<Integer> parts, Map<Integer, String> labels) {

        boolean has(String code) {
            return at.containsKey(code);
        }
    }

    /** @param rows below the header */
    record Opened(Found columns, Iterator<Sheet.Row> rows) {}

    /**
     * Reads on to the header.
     *
     * @throws CommandRefused {@code import.header} if none of the first lines is one
     */
    Opened open(String jurisdiction, Iterator<Sheet.Row> rows) {
        var content = standards.content(
                jurisdiction,
                FileKind.WAGES,
                rows,
                SheetColumns::enough,
                "没有找到表头：须有“姓名”和“应发工资”两列，或者按各工资项目分列；列名见文件标准的工资支付表");
        return new Opened(found(content), content.all());
    }

    private static boolean enough(Content header) {
        return header.has(NAME) && header.places().keySet().stream().anyMatch(id -> id.equals(GROSS) || isPart(id));
    }

    private static boolean isPart(String id) {
        return id.startsWith(PART);
    }

    private static Found found(Content content) {
        var at = new HashMap<String, Integer>();
        var parts = new ArrayList<Integer>();
        var labels = new HashMap<Integer, String>();
        content.places().forEach((id, place) -> {
            labels.put(place, content.written(place));
            if (isPart(id)) {
                parts.add(place);
            } else if (!NOT_READ.contains(id)) {
                at.put(id, place);
            }
        });
        parts.sort(Comparator.naturalOrder());
        return new Found(at, parts, labels);
    }
}

package org.huxin.server.wage.roster;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.standard.Column;
import org.huxin.files.standard.Content;
import org.huxin.files.standard.FileKind;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.sheets.SheetStandards;
import org.springframework.stereotype.Component;

/** 花名册的栏目: those of the file standard, and what the place knows besides. */
@Component
class RosterColumns {

    /** Without them nobody can be registered. */
    private static final List<String> NEEDED = List.of("name", "id_number", "role");

    /** Told by sheets, and not kept. */
    private static final Set<String> NOT_ASKED = Set.of("serial", "note");

    private final SheetStandards standards;

    RosterColumns(SheetStandards standards) {
        this.standards = standards;
    }

    /** What a sheet is asked for. */
    List<String> names(String jurisdiction) {
        return standards.of(jurisdiction, FileKind.ROSTER).columns().stream()
                .filter(column -> !NOT_ASKED.contains(column.id()))
                .map(Column::name)
                .toList();
    }

    /** @throws CommandRefused {@code import.header} if there is none, a column stands twice or a required one is missing */
    Content content(String jurisdiction, Iterator<Sheet.Row> rows) {
        return standards.content(
                jurisdiction,
                FileKind.ROSTER,
                rows,
                header -> NEEDED.stream().allMatch(header::has),
                "前几行里没有找到花名册的表头：要有姓名、证件号码和人员类别，请按模板的栏目填写");
    }
}

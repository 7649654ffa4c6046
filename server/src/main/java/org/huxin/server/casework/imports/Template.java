package org.huxin.server.casework.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Region;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** The empty sheet to fill: the columns as the jurisdiction names them, and its words to choose from. */
@Component
class Template {

    private static final int CHOICE_ROWS = 1_000;
    private static final List<String> YES_NO = List.of("是", "否");

    private final Heading heading;
    private final Policies policies;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final Today today;

    Template(Heading heading, Policies policies, Directory directory, CurrentOfficer officer, Today today) {
        this.heading = heading;
        this.policies = policies;
        this.directory = directory;
        this.officer = officer;
        this.today = today;
    }

    /** An xlsx file of three sheets: to fill in, how to, the words. */
    byte[] workbook() throws IOException {
        var jurisdiction = officer.require(Permission.CLUE_IMPORT).jurisdiction();
        var columns = heading.columns(jurisdiction);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "huxin", "1.0")) {
            var sheet = workbook.newWorksheet("线索");
            var help = workbook.newWorksheet("填写说明");
            var words = workbook.newWorksheet("可选值");
            for (var place = 0; place < columns.size(); place++) {
                var column = columns.get(place);
                sheet.value(0, place, column.required() ? column.label() + "*" : column.label());
                sheet.style(0, place).bold().set();
                sheet.width(place, Math.max(14, column.label().length() * 2.5));
                help.value(place, 0, column.label());
                help.value(place, 1, column.required() ? "必填" : "");
                help.value(place, 2, column.hint());
                choices(sheet, words, place, column, choices(jurisdiction, column.column()));
                if (column.column().form() == Column.Form.NUMBER) {
                    // so that long numbers are not rounded
                    sheet.range(1, place, CHOICE_ROWS, place)
                            .style()
                            .format("@")
                            .set();
                }
            }
            sheet.freezePane(0, 1);
            help.width(0, 24);
            help.width(2, 60);
        }
        return bytes.toByteArray();
    }

    private static void choices(
            Worksheet sheet, Worksheet words, int place, Heading.Named column, List<String> choices) {
        if (choices.isEmpty()) {
            return;
        }
        words.value(0, place, column.label());
        for (var i = 0; i < choices.size(); i++) {
            words.value(i + 1, place, choices.get(i));
        }
        sheet.range(1, place, CHOICE_ROWS, place)
                .validateWithList(words.range(1, place, choices.size(), place))
                .allowBlank(true)
                .showErrorMessage(false);
    }

    private List<String> choices(String jurisdiction, Column column) {
        return switch (column.form()) {
            case WORD ->
                policies.stack(jurisdiction)
                        .register(String.valueOf(column.register()))
                        .map(register -> register.entries().stream()
                                .map(Register.Entry::label)
                                .toList())
                        .orElse(List.of());
            case REGION ->
                directory.regions(jurisdiction).stream().map(Region::name).toList();
            case UNIT ->
                directory.units(jurisdiction).stream()
                        .filter(unit -> unit.existsOn(today.date()))
                        .map(Unit::name)
                        .toList();
            case YES_NO -> YES_NO;
            default -> List.of();
        };
    }
}

package org.huxin.simulation.files;

import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huxin.simulation.Deed;
import org.huxin.simulation.Doors;
import org.huxin.simulation.People;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happens as one script of acts, for somebody who goes through a program's doors later and knows nothing of the city:
 * day by day who comes, what is handed in, and what the banks and the gates say at the end of a day or a week.
 */
public final class ScriptDoors implements Doors, AutoCloseable {

    private final Script script;
    private final DayFolder texts;
    private final Registers registers;
    private final SheetFiles sheets;
    private final BankSays bank;
    private final WeekOfPunches punches;
    private final OfficeScript office;
    private final List<Deed> today = new ArrayList<>();
    private final Map<String, String> gangs = new HashMap<>();
    private final Map<String, String> attendance = new HashMap<>();
    private @Nullable LocalDate day;

    /** @param people whom the numbers in deeds stand for */
    public ScriptDoors(Writer out, People people) {
        this.script = new Script(out);
        this.texts = new DayFolder(java.nio.file.Path.of("."));
        this.registers = new Registers(texts);
        this.sheets = new SheetFiles(texts, registers, people);
        this.bank = new BankSays(people);
        this.punches = new WeekOfPunches(people);
        this.office = new OfficeScript(script, people);
    }

    @Override
    public void take(Deed deed) {
        var on = deed.at().toLocalDate();
        if (day != null && !on.equals(day)) {
            dayEnds(day);
        }
        day = on;
        today.add(deed);
    }

    private void dayEnds(LocalDate on) {
        today.forEach(deed -> {
            if (deed instanceof Deed.ProjectRegistered one) {
                registers.project(one);
                office.project(one);
            }
        });
        texts.take();
        roster(on);
        today.forEach(deed -> act(deed, on));
        bank.dayEnds(script, on);
        punches.dayEnds(script, on);
        today.clear();
    }

    /** All who came to a site in a day are on one list. */
    private void roster(LocalDate on) {
        for (var deed : today) {
            if (deed instanceof Deed.PersonHired one) {
                sheets.hired(one);
                gangs.put(one.project() + one.person().number(), one.gang());
            }
        }
        texts.take()
                .forEach((name, text) -> script.act(
                        on,
                        "roster",
                        name.substring("roster-".length(), name.length() - ".csv".length()),
                        "text",
                        text));
    }

    private void act(Deed deed, LocalDate on) {
        switch (deed) {
            case Deed.AttendanceSheetSent one -> {
                sheets.attendance(one);
                sheet(
                        on,
                        "attendance",
                        one.project(),
                        one.employer(),
                        one.month().toString());
            }
            case Deed.WageSheetSent one -> wages(one, on);
            case Deed.SheetAnswered one ->
                sheet(on, "answers", one.project(), one.employer(), one.month().toString());
            case Deed.PaymentOrdered one -> {
                bank.ordered(one);
                sheet(on, "order", one.project(), one.employer(), one.month().toString());
            }
            case Deed.BankAnswered one -> bank.answered(one);
            case Deed.PunchesSent one -> punches.sent(one);
            default -> office.act(deed, on);
        }
    }

    private void wages(Deed.WageSheetSent one, LocalDate on) {
        var listed = one.lines().stream()
                .map(line -> gangs.getOrDefault(one.project() + line.person(), ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        script.act(on, "wages", one.project(), "employer", one.employer(), "month", one.month(), "gangs", listed);
    }

    /** A list that is told again for those who were left out is told whole: it takes the place of the first. */
    private void sheet(LocalDate on, String act, String project, String employer, String month) {
        var text = "";
        for (var one : texts.take().entrySet()) {
            text = attendance.merge(one.getKey(), one.getValue(), (before, more) -> before + body(more));
        }
        script.act(on, act, project, "employer", employer, "month", month, "text", text);
    }

    private static String body(String file) {
        return file.lines().skip(2).collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    public void close() {
        if (day != null) {
            dayEnds(day);
        }
        script.close();
    }
}

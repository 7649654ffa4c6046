package org.huxin.server.casework.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 调度 over HTTP. Everything is of the officer's own jurisdiction. */
@RestController
@RequestMapping("/api/dispatch")
class DispatchController {

    private static final Set<String> SHEETS = Set.of(Period.WEEK, Period.DAY);
    private static final Set<String> BULLETINS = Set.of(Period.MONTH, Period.DAY);

    record Making(
            @NotNull(message = "请选择种类") String kind,
            @NotNull(message = "请填写起始日") LocalDate from,
            @NotNull(message = "请填写截止日") LocalDate to) {

        Period period(Set<String> kinds) {
            if (!kinds.contains(kind)) {
                throw CommandRefused.field("dispatch.kind", "kind", "没有这一种");
            }
            return new Period(kind, from, to);
        }
    }

    record Setting(
            @NotNull(message = "请填写起始日") LocalDate from,
            @NotNull(message = "请填写截止日") LocalDate to,

            @NotBlank(message = "请填写说明") @Size(max = 60, message = "说明不超过60字")
            String note) {}

    record MonthFigures(String month, List<Figure> figures, List<Figures.GroupFigures> byGroup, List<Figure> natures) {}

    private final Friday friday;
    private final Sheets sheets;
    private final Bulletins bulletins;
    private final KeyPeriods periods;
    private final Figures figures;
    private final Clearance clearance;
    private final Groups groups;
    private final CurrentOfficer current;

    DispatchController(
            Friday friday,
            Sheets sheets,
            Bulletins bulletins,
            KeyPeriods periods,
            Figures figures,
            Clearance clearance,
            Groups groups,
            CurrentOfficer current) {
        this.friday = friday;
        this.sheets = sheets;
        this.bulletins = bulletins;
        this.periods = periods;
        this.figures = figures;
        this.clearance = clearance;
        this.groups = groups;
        this.current = current;
    }

    @GetMapping("/friday")
    Friday.FridayList friday(@RequestParam @Nullable LocalDate on) {
        return friday.list(reader(), on);
    }

    @GetMapping("/sheets")
    List<Sheet> sheets(@RequestParam @Nullable String kind, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return sheets.list(reader().jurisdiction(), kind, from, to);
    }

    @PostMapping("/sheets")
    Sheet make(@Valid @RequestBody Making making) {
        return sheets.make(maker(), making.period(SHEETS));
    }

    @GetMapping("/sheets/{id}")
    Sheet sheet(@PathVariable UUID id) {
        return sheets.require(reader().jurisdiction(), id);
    }

    @GetMapping("/figures")
    MonthFigures figures(@RequestParam YearMonth month) {
        var reader = reader();
        var period = new Period(Period.MONTH, month.atDay(1), month.atEndOfMonth());
        var board = figures.of(reader, period, groups.usual(reader.jurisdiction()));
        return new MonthFigures(month.toString(), board.figures(), board.groups(), board.natures());
    }

    @GetMapping("/clearance")
    Clearance.Board clearance() {
        return clearance.of(reader());
    }

    @GetMapping("/key-periods")
    List<KeyPeriods.KeyPeriod> periods() {
        return periods.list(reader().jurisdiction());
    }

    @PostMapping("/key-periods")
    KeyPeriods.KeyPeriod set(@Valid @RequestBody Setting setting) {
        return periods.set(maker(), setting.from(), setting.to(), setting.note());
    }

    @GetMapping("/bulletins")
    List<Bulletin> bulletins(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return bulletins.list(reader().jurisdiction(), from, to);
    }

    @PostMapping("/bulletins")
    Bulletin issue(@Valid @RequestBody Making making) {
        return bulletins.issue(maker(), making.period(BULLETINS));
    }

    private ActingOfficer reader() {
        return current.require(Permission.DISPATCH_READ);
    }

    private ActingOfficer maker() {
        return current.require(Permission.DISPATCH_MAKE);
    }
}

package org.huxin.server.party.tasks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.DataScope.Reach;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Unit;
import org.huxin.server.party.WorkLedger;
import org.huxin.server.party.WorkRow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 工作概览: what a unit did in a month, by the kinds that its jurisdiction counts, each with its rows. */
@RestController
class UnitWorkController {

    record UnitWork(Named unit, String month, List<Kind> kinds) {}

    /** @param byHand whether the unit enters rows of the kind itself */
    record Kind(String kind, String label, int count, boolean byHand, List<WorkRow> rows) {}

    record Command(
            @NotBlank(message = "请选择工作种类") String kind,
            @NotNull(message = "请填写日期") LocalDate on,
            @NotBlank(message = "请填写工作内容") @Size(max = 200) String label) {}

    private final WorkRecords records;
    private final ObjectProvider<WorkLedger> ledgers;
    private final WorkKinds workKinds;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    UnitWorkController(
            WorkRecords records,
            ObjectProvider<WorkLedger> ledgers,
            WorkKinds workKinds,
            Directory directory,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.records = records;
        this.ledgers = ledgers;
        this.workKinds = workKinds;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    @GetMapping("/api/organisation/units/{id}/work")
    UnitWork work(@PathVariable String id, @RequestParam @Nullable YearMonth month) {
        var unit = directory.requireUnit(id);
        refuseUnlessVisible(unit, current.get());
        var when = month == null ? YearMonth.from(today.date()) : month;
        var rows = new ArrayList<>(records.of(unit.id(), when));
        ledgers.orderedStream().forEach(ledger -> rows.addAll(ledger.of(unit.jurisdiction(), unit.id(), when)));
        var kinds = workKinds.counted(unit.jurisdiction()).stream()
                .map(kind -> kind(
                        kind,
                        rows.stream()
                                .filter(row -> row.kind().equals(kind.code()))
                                .toList()))
                .toList();
        return new UnitWork(unit.named(), when.toString(), kinds);
    }

    @PostMapping("/api/organisation/units/{id}/work")
    @Transactional
    WorkRow enter(@PathVariable String id, @Valid @RequestBody Command command) {
        var officer = current.get();
        if (!officer.unit().id().equals(id)) {
            throw NotPermitted.outsideScope("只能登记本单位的工作");
        }
        if (!workKinds.entered(officer.jurisdiction(), command.kind())) {
            throw CommandRefused.field("work.kind", "kind", "这种工作不能手工登记");
        }
        if (command.on().isAfter(today.date())) {
            throw CommandRefused.field("work.on", "on", "日期不能晚于今天");
        }
        var row = records.add(
                officer, command.kind(), command.on(), command.label().strip(), today.now());
        audit.append("work.entered", "work:" + row.id(), Map.of("kind", command.kind()));
        return row;
    }

    private static Kind kind(Register.Entry kind, List<WorkRow> rows) {
        return new Kind(kind.code(), kind.label(), rows.size(), WorkKinds.byHand(kind), rows);
    }

    private static void refuseUnlessVisible(Unit unit, ActingOfficer officer) {
        var scope = officer.scope();
        var inside = scope.jurisdictions().contains(unit.jurisdiction());
        var own = unit.id().equals(officer.unit().id());
        var place = scope.reaches().contains(Reach.REGION)
                && unit.region() != null
                && scope.regions().contains(unit.region());
        if (!inside || !(scope.whole() || own || place)) {
            throw NotPermitted.outsideScope("不能查看其他单位的工作");
        }
    }
}

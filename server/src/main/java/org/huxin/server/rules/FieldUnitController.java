package org.huxin.server.rules;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.OfficeDecisions;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 行业对应部门: which department answers for which field; the next proposal follows a change. */
@RestController
@RequestMapping("/api/field-units")
class FieldUnitController {

    private static final String FIELDS = "fields";

    record Code(String code, String label) {}

    record FieldUnit(
            Code field,
            @Nullable Named unit,
            @Nullable String changedBy,
            @Nullable LocalDateTime changedAt,
            @Nullable String reason) {}

    record Change(@Nullable String unit, @Nullable String reason) {}

    private final Policies policies;
    private final OfficeDecisions decisions;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    FieldUnitController(
            Policies policies,
            OfficeDecisions decisions,
            Directory directory,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.policies = policies;
        this.decisions = decisions;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    @GetMapping
    List<FieldUnit> all() {
        return of(current.get().jurisdiction());
    }

    @PutMapping("/{field}")
    @Transactional
    FieldUnit change(@PathVariable String field, @RequestBody Change change) {
        var officer = current.require(Permission.REGISTER_CHANGE);
        var jurisdiction = officer.jurisdiction();
        find(jurisdiction, field);
        var unit = change.unit() == null ? "" : change.unit();
        if (directory
                .unit(unit)
                .filter(one -> one.jurisdiction().equals(jurisdiction) && one.existsOn(today.date()))
                .isEmpty()) {
            throw CommandRefused.field("field_unit.unit", "unit", "请选择本辖区现有的单位");
        }
        if (change.reason() == null || change.reason().isBlank()) {
            throw CommandRefused.field("field_unit.reason", "reason", "请写明为什么调整");
        }
        var reason = change.reason().strip();
        decisions.map(jurisdiction, FIELDS, field, unit, reason, officer.unit().name() + " " + officer.name());
        audit.append("field_unit.changed", "field:" + field, Map.of("单位", unit, "理由", reason));
        return find(jurisdiction, field);
    }

    private List<FieldUnit> of(String jurisdiction) {
        var changed = decisions.mappings(jurisdiction, FIELDS);
        return policies.stack(jurisdiction).register(FIELDS).map(Register::entries).orElse(List.of()).stream()
                .map(entry -> fieldUnit(jurisdiction, entry, changed.get(entry.code())))
                .toList();
    }

    private FieldUnit fieldUnit(String jurisdiction, Register.Entry entry, OfficeDecisions.@Nullable Mapping changed) {
        return new FieldUnit(
                new Code(entry.code(), entry.label()),
                policies.unitOf(jurisdiction, FIELDS, entry.code())
                        .map(directory::named)
                        .orElse(null),
                changed == null ? null : changed.by(),
                changed == null ? null : changed.at(),
                changed == null ? null : changed.reason());
    }

    private FieldUnit find(String jurisdiction, String field) {
        return of(jurisdiction).stream()
                .filter(one -> one.field().code().equals(field))
                .findFirst()
                .orElseThrow(() -> new NotFound("行业领域", field));
    }
}

package org.huxin.server.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.OfficeDecisions;
import org.huxin.server.policy.OpenValue;
import org.huxin.server.policy.OpenValues;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 未定数值: terms and limits without a number, and what the office set for them. */
@RestController
@RequestMapping("/api/gaps")
class GapController {

    private static final int LONGEST_BASIS = 200;

    record SetGap(
            @Nullable Long value,
            @Nullable LocalDate from,
            @Nullable String basis) {}

    private final OpenValues values;
    private final OfficeDecisions decisions;
    private final CurrentOfficer current;
    private final Audit audit;

    GapController(OpenValues values, OfficeDecisions decisions, CurrentOfficer current, Audit audit) {
        this.values = values;
        this.decisions = decisions;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping
    List<OpenValue> gaps() {
        return values.of(current.get().jurisdiction());
    }

    @PutMapping("/{id}")
    @Transactional
    OpenValue set(@PathVariable String id, @RequestBody SetGap request) {
        var officer = current.require(Permission.GAP_SET);
        var jurisdiction = officer.jurisdiction();
        find(jurisdiction, id);
        var wrong = new ArrayList<FieldError>();
        if (request.value() == null) {
            wrong.add(new FieldError("value", "请填写数值"));
        }
        if (request.from() == null) {
            wrong.add(new FieldError("from", "请填写从哪一天起适用"));
        }
        if (request.basis() == null || request.basis().isBlank()) {
            wrong.add(new FieldError("basis", "请写明依据什么设定"));
        } else if (request.basis().length() > LONGEST_BASIS) {
            wrong.add(new FieldError("basis", "依据不超过%d字".formatted(LONGEST_BASIS)));
        }
        if (!wrong.isEmpty() || request.value() == null || request.from() == null || request.basis() == null) {
            throw new CommandRefused("gap.incomplete", "设定不完整", wrong);
        }
        decisions.decide(
                jurisdiction,
                id,
                request.value().toString(),
                request.from(),
                request.basis().strip(),
                officer.unit().name() + " " + officer.name());
        audit.append("gap.set", "gap:" + id, Map.of("值", request.value(), "自", request.from(), "依据", request.basis()));
        return find(jurisdiction, id);
    }

    private OpenValue find(String jurisdiction, String id) {
        return values.find(jurisdiction, id).orElseThrow(() -> new NotFound("未定数值", id));
    }
}

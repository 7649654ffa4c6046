package org.huxin.server.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.policy.OpenValue;
import org.huxin.server.policy.OpenValues;
import org.jspecify.annotations.Nullable;
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
    private final SetValue setValue;
    private final CurrentOfficer current;

    GapController(OpenValues values, SetValue setValue, CurrentOfficer current) {
        this.values = values;
        this.setValue = setValue;
        this.current = current;
    }

    @GetMapping
    List<OpenValue> gaps() {
        return values.of(current.get().jurisdiction());
    }

    @PutMapping("/{id}")
    OpenValue set(@PathVariable String id, @RequestBody SetGap request) {
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
        return setValue.handle(
                id, request.value(), request.from(), request.basis().strip());
    }
}

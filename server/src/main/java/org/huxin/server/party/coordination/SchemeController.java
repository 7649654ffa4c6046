package org.huxin.server.party.coordination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.rules.PackRules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 实施方案: drafted, changed, and finalised once every part that the pack's register asks for is there. */
@RestController
@Transactional
class SchemeController {

    record Draft(
            @NotBlank(message = "请填写标题") @Size(max = 200) String title,
            @Nullable String division,
            @Nullable String departments,
            @Nullable String schedule,
            @Nullable String steps,
            @Nullable Long version) {

        Map<String, String> parts() {
            return Map.of(
                    "division", text(division),
                    "departments", text(departments),
                    "schedule", text(schedule),
                    "steps", text(steps));
        }

        private static String text(@Nullable String part) {
            return part == null ? "" : part.strip();
        }
    }

    record Finalise(@NotNull(message = "缺少版本号") Long version) {}

    private final Schemes schemes;
    private final CurrentOfficer current;
    private final PackRules rules;
    private final ApplicationEventPublisher facts;
    private final Audit audit;
    private final Today today;

    SchemeController(
            Schemes schemes,
            CurrentOfficer current,
            PackRules rules,
            ApplicationEventPublisher facts,
            Audit audit,
            Today today) {
        this.schemes = schemes;
        this.current = current;
        this.rules = rules;
        this.facts = facts;
        this.audit = audit;
        this.today = today;
    }

    @GetMapping("/api/organisation/schemes")
    List<Scheme> schemes() {
        return schemes.of(current.get().jurisdiction());
    }

    @PostMapping("/api/organisation/schemes")
    Scheme draft(@Valid @RequestBody Draft draft) {
        var officer = current.require(Permission.ORGANISATION_CHANGE);
        var id = schemes.add(
                officer.jurisdiction(), officer.unit().id(), draft.title().strip(), today.now());
        schemes.write(id, draft.parts());
        audit.append("scheme.drafted", "scheme:" + id, Map.of());
        return require(id.toString());
    }

    @PutMapping("/api/organisation/schemes/{id}")
    Scheme change(@PathVariable String id, @Valid @RequestBody Draft draft) {
        current.require(Permission.ORGANISATION_CHANGE);
        var stored = requireDraft(id);
        var version = draft.version() == null ? stored.version() : draft.version();
        if (!schemes.rename(UUID.fromString(stored.id()), version, draft.title().strip())) {
            throw changed(stored);
        }
        schemes.write(UUID.fromString(stored.id()), draft.parts());
        audit.append("scheme.changed", "scheme:" + id, Map.of());
        return require(id);
    }

    @PostMapping("/api/organisation/schemes/{id}/finalise")
    Scheme finalise(@PathVariable String id, @Valid @RequestBody Finalise command) {
        var jurisdiction = current.require(Permission.ORGANISATION_CHANGE).jurisdiction();
        var stored = requireDraft(id);
        refuseIfIncomplete(stored);
        if (!schemes.finalise(UUID.fromString(stored.id()), command.version(), today.date())) {
            throw changed(stored);
        }
        facts.publishEvent(new SchemeIssued(
                "jurisdiction:" + jurisdiction,
                today.now(),
                jurisdiction,
                stored.title(),
                rules.register(jurisdiction, Schemes.PARTS).stream()
                        .map(Register.Entry::code)
                        .toList()));
        audit.append("scheme.issued", "scheme:" + id, Map.of());
        return require(id);
    }

    private static void refuseIfIncomplete(Scheme scheme) {
        if (!scheme.missing().isEmpty()) {
            var names = scheme.missing().stream().map(Scheme.Part::label).collect(Collectors.joining("、"));
            var blamed = scheme.missing().stream()
                    .map(part -> new FieldError(part.field(), "缺少" + part.label()))
                    .toList();
            throw new CommandRefused("scheme.part", "方案缺少：" + names + "，不能印发", blamed);
        }
    }

    private Scheme requireDraft(String id) {
        var stored = require(id);
        if (!stored.unit().id().equals(current.get().unit().id())) {
            throw NotPermitted.outsideScope("只能修改和印发本单位起草的方案");
        }
        if (stored.state().equals(Scheme.FINAL)) {
            throw new CommandRefused("scheme.final", "方案已印发，不能再改");
        }
        return stored;
    }

    private Scheme require(String id) {
        return uuid(id).flatMap(key -> schemes.find(current.get().jurisdiction(), key))
                .orElseThrow(() -> new NotFound("实施方案", id));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static CommandRefused changed(Scheme stored) {
        return new CommandRefused("scheme.changed", "方案已被他人修改，请刷新后再改")
                .with("version", stored.version())
                .with("changes", List.of());
    }
}

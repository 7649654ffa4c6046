package org.huxin.server.party.coordination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.Directory;
import org.huxin.server.party.rules.PackRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 建立协调机制. Whether the convenor will do is for the pack's gate {@code mechanism.establish} to say. */
@Service
class EstablishMechanism {

    record Convenor(
            @NotBlank(message = "请填写召集人姓名") @Size(max = 100) String name,
            @NotBlank(message = "请填写召集人职务") @Size(max = 100) String post,
            boolean headOfGovernment) {}

    record Command(
            @NotBlank(message = "请选择地区") String region,
            @NotBlank(message = "请填写名称") @Size(max = 200) String name,
            @NotNull(message = "请填写召集人") @Valid Convenor convenor,
            @NotBlank(message = "请选择办公室所在单位") String office,
            @NotEmpty(message = "请选择成员单位") List<String> members,
            @NotNull(message = "请填写生效日期") LocalDate effectiveOn) {}

    private static final String STEP = "mechanism.establish";

    private final Mechanisms mechanisms;
    private final Places places;
    private final Directory directory;
    private final PackRules rules;
    private final ApplicationEventPublisher facts;
    private final Audit audit;
    private final Today today;

    EstablishMechanism(
            Mechanisms mechanisms,
            Places places,
            Directory directory,
            PackRules rules,
            ApplicationEventPublisher facts,
            Audit audit,
            Today today) {
        this.mechanisms = mechanisms;
        this.places = places;
        this.directory = directory;
        this.rules = rules;
        this.facts = facts;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    Mechanism handle(Command command) {
        var place = places.changeable(command.region());
        requireUnit(place.jurisdiction(), "office", command.office());
        for (var i = 0; i < command.members().size(); i++) {
            requireUnit(
                    place.jurisdiction(),
                    "members[" + i + "]",
                    command.members().get(i));
        }
        var now = today.now();
        refuseUnlessGatesOpen(place, command, now);
        var id = UUID.randomUUID();
        mechanisms.add(id, place.jurisdiction(), command, now);
        facts.publishEvent(new MechanismEstablished(
                "jurisdiction:" + place.jurisdiction(),
                now,
                place.jurisdiction(),
                place.region(),
                command.convenor().headOfGovernment(),
                command.office(),
                command.members(),
                command.effectiveOn()));
        audit.append("mechanism.established", "mechanism:" + id, Map.of("region", command.region()));
        return mechanisms.of(place.jurisdiction()).stream()
                .filter(one -> id.toString().equals(one.id()))
                .findFirst()
                .orElseThrow();
    }

    private void refuseUnlessGatesOpen(Places.Place place, Command command, LocalDateTime now) {
        var proposed = new MechanismProposed(
                "jurisdiction:" + place.jurisdiction(),
                now,
                place.jurisdiction(),
                place.region(),
                command.convenor().headOfGovernment(),
                command.office(),
                command.members());
        rules.refusal("mechanism.convenor", place.jurisdiction(), STEP, List.of(proposed))
                .ifPresent(refusal -> {
                    var blamed = new FieldError("convenor.headOfGovernment", refusal.reason());
                    throw refusal.blaming(List.of(blamed));
                });
    }

    private void requireUnit(String jurisdiction, String path, String unit) {
        if (directory
                .unit(unit)
                .filter(one -> one.jurisdiction().equals(jurisdiction))
                .isEmpty()) {
            throw CommandRefused.field("mechanism.unit", path, "没有这个单位");
        }
    }
}

package org.huxin.server.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a paper out of the pack's template, the directory and the order. */
@Component
class Drafting {

    /**
     * A paper but for its number.
     *
     * @param code what stands for the issuing unit in the number; blank where numbers of this series name no unit
     * @param addressee null when the template leaves it open
     */
    record Draft(
            PaperTemplate template,
            Unit unit,
            String code,
            @Nullable Unit addressee,
            List<Unit> copies,
            Paper content) {

        /** The content with its number. */
        Paper numbered(String number) {
            return new Paper(
                    content.issuer(),
                    number,
                    content.title(),
                    content.addressee(),
                    content.body(),
                    content.attachments(),
                    content.unit(),
                    content.date(),
                    content.copies(),
                    content.printing());
        }
    }

    private final Policies policies;
    private final Directory directory;

    Drafting(Policies policies, Directory directory) {
        this.policies = policies;
        this.directory = directory;
    }

    /** @throws CommandRefused as {@link Papers#issue} says */
    Draft draft(PaperOrder order, LocalDate date) {
        var template = policies.stack(order.jurisdiction())
                .paper(order.template())
                .orElseThrow(() -> CommandRefused.rule("paper.no_template", "政策包里没有文书“" + order.template() + "”"));
        var unit = find(order.unit(), template.signatory(), order.jurisdiction())
                .orElseThrow(() -> noUnit(template, "发文单位", template.signatory()));
        var addressee = find(order.addressee(), template.addressee(), order.jurisdiction())
                .orElse(null);
        var copies = template.copies().stream()
                .flatMap(role -> find(null, role, order.jurisdiction()).stream())
                .filter(copy -> !copy.equals(addressee))
                .toList();
        var content = content(order, template, unit, addressee, copies, date);
        return new Draft(template, unit, code(order.jurisdiction(), template, unit), addressee, copies, content);
    }

    /** 发文代字, which the pack lists by unit: a unit that has none cannot issue a paper whose number names its issuer. */
    private String code(String jurisdiction, PaperTemplate template, Unit unit) {
        return template.number().contains(Numbering.UNIT)
                ? policies.stack(jurisdiction)
                        .register("unit_codes")
                        .flatMap(codes -> codes.entry(unit.id()))
                        .map(Register.Entry::label)
                        .orElseThrow(() -> CommandRefused.rule(
                                "paper.no_code", unit.name() + "没有发文代字，不能制发“" + template.series() + "”"))
                : "";
    }

    private static Paper content(
            PaperOrder order,
            PaperTemplate template,
            Unit unit,
            @Nullable Unit addressee,
            List<Unit> copies,
            LocalDate date) {
        var values = new HashMap<>(order.values());
        values.put("unit", unit.name());
        values.put("today", Sheet.date(date));
        var to = addressee == null ? values.getOrDefault("addressee", "") : addressee.name();
        values.put("addressee", to);
        var wording = new Wording(template, values, order.lines());
        var content = new Paper(
                unit.name(),
                "",
                wording.title(),
                to,
                wording.body(),
                List.of(),
                unit.name(),
                date,
                copies.stream().map(Unit::name).toList(),
                unit.name());
        wording.requireComplete();
        if (to.isEmpty()) {
            throw noUnit(template, "主送单位", template.addressee());
        }
        return content;
    }

    private Optional<Unit> find(@Nullable String unit, String role, String jurisdiction) {
        return unit != null
                ? directory.unit(unit)
                : directory.unit(role).or(() -> directory.playing(role, jurisdiction, null));
    }

    private static CommandRefused noUnit(PaperTemplate template, String what, String role) {
        return CommandRefused.rule("paper.no_unit", "文书“%s”没有%s：“%s”没有对应的单位".formatted(template.series(), what, role));
    }
}

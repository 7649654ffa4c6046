package org.huxin.server.supervision.firms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 行业: the register {@code sectors} of a place; each entry names its {@code fields} and whether the text holds it to be {@code key}. */
@Component
class Sectors {

    static final String SECTORS = "sectors";

    private final Policies policies;

    Sectors(Policies policies) {
        this.policies = policies;
    }

    List<Register.Entry> all(String jurisdiction) {
        return policies.stack(jurisdiction)
                .register(SECTORS)
                .map(Register::entries)
                .orElse(List.of());
    }

    /** The sector of a field, else the one that the register calls {@code rest}. */
    String of(String jurisdiction, @Nullable String field) {
        var sectors = all(jurisdiction);
        return sectors.stream()
                .filter(one -> field != null && fields(one).contains(field))
                .findFirst()
                .or(() -> sectors.stream()
                        .filter(one -> Boolean.TRUE.equals(one.attributes().get("rest")))
                        .findFirst())
                .map(Register.Entry::code)
                .orElseThrow(() -> CommandRefused.rule("firm.no_sectors", "本辖区的规则没有给出行业名录"));
    }

    /**
     * The field of a firm of a sector: what was told, else the first of the sector.
     *
     * @throws CommandRefused {@code firm.sector} if there is no such sector, {@code firm.field} if the field is not of it
     */
    Optional<String> field(String jurisdiction, String sector, @Nullable String told) {
        var entry = all(jurisdiction).stream()
                .filter(one -> one.code().equals(sector))
                .findFirst()
                .orElseThrow(() -> CommandRefused.field("firm.sector", "sector", "本辖区没有“" + sector + "”这个行业"));
        var fields = fields(entry);
        if (told != null && !fields.contains(told)) {
            throw CommandRefused.field("firm.field", "field", "“" + entry.label() + "”里没有这个行业类别");
        }
        return told == null ? fields.stream().findFirst() : Optional.of(told);
    }

    private static List<String> fields(Register.Entry entry) {
        return entry.attributes().get("fields") instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    static boolean keyByText(Register.Entry entry) {
        return Boolean.TRUE.equals(entry.attributes().get("key"));
    }
}

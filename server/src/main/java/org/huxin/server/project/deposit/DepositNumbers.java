package org.huxin.server.project.deposit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Register;
import org.huxin.policy.ValueInForce;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Reads the numbers of the deposit out of the packs: {@code <place>.deposit.<name>} where a place has its own, else the nation's. */
@Component
class DepositNumbers {

    static final String RATES = "deposit_rates";

    private static final String NATION = "national.";
    private static final String DEPOSIT = ".deposit.";

    private final Policies policies;
    private final Today today;

    DepositNumbers(Policies policies, Today today) {
        this.policies = policies;
        this.today = today;
    }

    /** @throws CommandRefused {@code deposit.no_rules} if the packs in force give no rates or leave a number open */
    DepositRules rules(String jurisdiction) {
        var bands =
                policies
                        .stack(jurisdiction)
                        .register(RATES)
                        .map(Register::entries)
                        .orElseThrow(() -> missing("存储比例"))
                        .stream()
                        .map(entry -> band(jurisdiction, entry))
                        .toList();
        return new DepositRules(
                bands,
                number(jurisdiction, "rate_least"),
                number(jurisdiction, "rate_most"),
                number(jurisdiction, "rate_floor"),
                find(jurisdiction, "several_cut").orElse(null),
                fen(number(jurisdiction, "small_yuan")),
                whole(jurisdiction, "small_clean_months"),
                whole(jurisdiction, "cut_months"),
                number(jurisdiction, "cut_share"),
                whole(jurisdiction, "waive_months"),
                whole(jurisdiction, "raise_months"),
                number(jurisdiction, "raise_share"),
                number(jurisdiction, "listed_share"),
                find(jurisdiction, "cap_yuan").map(DepositNumbers::fen).orElse(null));
    }

    /** @throws CommandRefused {@code deposit.no_rules} if it is not set */
    int whole(String jurisdiction, String name) {
        return number(jurisdiction, name).intValue();
    }

    private BigDecimal number(String jurisdiction, String name) {
        return find(jurisdiction, name).orElseThrow(() -> missing(name));
    }

    private Optional<BigDecimal> find(String jurisdiction, String name) {
        return parameter(jurisdiction, name)
                .flatMap(one -> policies.stack(jurisdiction).value(one.id(), today.date()))
                .map(ValueInForce::number);
    }

    /** The place's own, else the nation's. */
    Optional<Parameter> parameter(String jurisdiction, String name) {
        return policies.stack(jurisdiction).parameters().stream()
                .filter(one -> one.id().endsWith(DEPOSIT + name))
                .min(Comparator.comparing(one -> one.id().startsWith(NATION)));
    }

    private static CommandRefused missing(String what) {
        return CommandRefused.rule("deposit.no_rules", "本辖区的规则没有给出保证金的“" + what + "”，请先在规则库设定，或者直接写明应缴额");
    }

    /** Where no text gives the rate, what the office has set goes before the stand-in of the register. */
    private DepositRules.Band band(String jurisdiction, Register.Entry entry) {
        var attributes = entry.attributes();
        var standIn = Boolean.TRUE.equals(attributes.get("not_from_text"));
        var set = standIn ? find(jurisdiction, "rate") : Optional.<BigDecimal>empty();
        return new DepositRules.Band(
                entry.label(),
                Objects.toString(attributes.get("region"), null),
                attributes.get("up_to_yuan") instanceof Number yuan ? fen(new BigDecimal(yuan.toString())) : null,
                set.orElseGet(() -> new BigDecimal(Objects.toString(attributes.get("rate"), "0"))),
                !standIn || set.isPresent());
    }

    private static long fen(BigDecimal yuan) {
        return Money.ofYuan(yuan).fen();
    }

    /** Words of a register in the pack's order. */
    List<Register.Entry> entries(String jurisdiction, String register) {
        return policies.stack(jurisdiction)
                .register(register)
                .map(Register::entries)
                .orElse(List.of());
    }
}

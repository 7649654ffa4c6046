package org.huxin.server.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.Register;
import org.huxin.policy.FactWords;
import org.huxin.policy.PackStack;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Region;
import org.springframework.stereotype.Component;

/** Says facts in Chinese: types, attributes and their values. */
@Component
class FactWording {

    private static final String FEN = "_fen";
    private static final String OFFICER = "officer";
    private static final String REGION = "region";

    private final FactWords words = FactWords.v1();
    private final Directory directory;

    FactWording(Directory directory) {
        this.directory = directory;
    }

    String type(Fact fact) {
        return words.type(fact.type());
    }

    /** The attributes in the order of their names, without what a reader has no use for. */
    List<ReceiptView.Attribute> attributes(Fact fact, PackStack stack) {
        var said = new ArrayList<ReceiptView.Attribute>();
        new TreeMap<>(fact.attributes()).forEach((name, attribute) -> {
            var value = value(name, attribute, stack);
            if (!value.isBlank()) {
                said.add(new ReceiptView.Attribute(words.attribute(name), value));
            }
        });
        return said;
    }

    private String value(String name, Object value, PackStack stack) {
        return switch (value) {
            case Boolean flag -> flag ? "是" : "否";
            case Long fen when name.endsWith(FEN) -> Money.ofFen(fen).yuan() + "元";
            case Collection<?> many ->
                many.stream().map(one -> value(name, one, stack)).collect(Collectors.joining("、"));
            default -> text(name, value.toString(), stack);
        };
    }

    private String text(String name, String text, PackStack stack) {
        var register = words.registers().get(name);
        if (register != null) {
            return stack.register(register)
                    .flatMap(list -> list.entry(text))
                    .map(Register.Entry::label)
                    .orElse(text);
        }
        if (name.equals(REGION)) {
            return directory
                    .region(stack.jurisdiction(), text)
                    .map(Region::name)
                    .orElse(text);
        }
        return name.endsWith(OFFICER)
                ? directory.officer(text).map(Officer::name).orElse(text)
                : directory.nameOf(text);
    }
}

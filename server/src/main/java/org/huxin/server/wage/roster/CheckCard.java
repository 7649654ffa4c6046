package org.huxin.server.wage.roster;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huxin.server.kernel.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong with a wage card as it is written down. Whose it is and whether it exists only the bank knows. */
@Component
public class CheckCard {

    private static final Pattern NUMBER = Pattern.compile("\\d{13,19}");
    private static final int LONGEST = 60;

    private final RosterWords words;

    CheckCard(RosterWords words) {
        this.words = words;
    }

    /** @param path of the card in the request, with its dot; empty where the request is the card */
    public List<FieldError> wrong(String jurisdiction, NewCard card, String path) {
        var number = card.number() == null ? "" : card.number().replaceAll("[\\s-]", "");
        return Stream.of(
                        words.has(jurisdiction, RosterWords.CARDS, card.kind())
                                ? null
                                : new FieldError(path + "kind", "请选择卡种"),
                        text(card.bank(), path + "bank", "请填写开户银行，不超过60字"),
                        text(card.holder(), path + "holder", "请填写银行登记的持卡人姓名，不超过60字"),
                        NUMBER.matcher(number).matches() ? null : new FieldError(path + "number", "卡号应为13至19位数字"))
                .filter(one -> one != null)
                .toList();
    }

    private static @Nullable FieldError text(@Nullable String text, String path, String message) {
        return text == null || text.isBlank() || text.strip().length() > LONGEST ? new FieldError(path, message) : null;
    }
}

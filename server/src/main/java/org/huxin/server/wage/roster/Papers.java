package org.huxin.server.wage.roster;

import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.IdNumber;
import org.springframework.stereotype.Component;

/** Papers that show who somebody is. The national identity number is checked whole, all others by their length only. */
@Component
class Papers {

    private static final int ODD_FOR_MEN = 16;

    private final RosterWords words;

    Papers(RosterWords words) {
        this.words = words;
    }

    /** What is wrong with a number, in Chinese. */
    Optional<String> problem(String jurisdiction, String kind, String number) {
        var entry = words.entry(jurisdiction, RosterWords.ID_KINDS, kind);
        if (entry.isEmpty()) {
            return Optional.of("没有这种证件");
        }
        if (checked(entry.get())) {
            return IdNumber.problemWith(number);
        }
        var length = number.replaceAll("[^0-9A-Za-z]", "").length();
        var least = whole(entry.get(), "least");
        var most = whole(entry.get(), "most");
        return length >= least && length <= most
                ? Optional.empty()
                : Optional.of("%s号码应为%d至%d位字母、数字".formatted(entry.get().label(), least, most));
    }

    /** Of a number in which nothing is wrong; nothing for papers whose numbers do not tell. */
    PaperTold told(String jurisdiction, String kind, String number) {
        if (words.entry(jurisdiction, RosterWords.ID_KINDS, kind)
                .filter(Papers::checked)
                .isEmpty()) {
            return new PaperTold(null, null);
        }
        var id = new IdNumber(number);
        return new PaperTold((id.text().charAt(ODD_FOR_MEN) - '0') % 2 == 1 ? "male" : "female", id.birthDate());
    }

    private static boolean checked(Register.Entry entry) {
        return Boolean.TRUE.equals(entry.attributes().get("checked"));
    }

    private static int whole(Register.Entry entry, String attribute) {
        return entry.attributes().get(attribute) instanceof Number number ? number.intValue() : 0;
    }
}

package org.huxin.simulation;

import java.util.ArrayList;
import java.util.List;

/** Founds companies, some of them sisters of one that is there already. */
final class Firms {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int SISTERS = 120;
    /** How far back a sister is looked for: whoever is linked is linked to somebody near. */
    private static final int KIN = 50;

    private final Dice dice;
    private final Place place;
    private final List<Firm> kin = new ArrayList<>();
    private int founded;

    Firms(Dice dice, Place place) {
        this.dice = dice;
        this.place = place;
    }

    Firm found(String trade) {
        founded++;
        var legalPerson = "测试法人" + founded;
        var address = dice.of(place.regions()) + "示例路" + founded + "号";
        var phone = "139" + People.padded(founded, 8);
        if (!kin.isEmpty() && dice.chance(SISTERS)) {
            var sister = dice.of(kin);
            var shared = dice.below(3);
            legalPerson = shared == 0 ? sister.legalPerson() : legalPerson;
            address = shared == 1 ? sister.address() : address;
            phone = shared == 2 ? sister.phone() : phone;
        }
        var firm = new Firm(creditCode(founded), "示例" + trade + founded + "有限公司", legalPerson, address, phone);
        if (kin.size() < KIN) {
            kin.add(firm);
        } else {
            kin.set(founded % KIN, firm);
        }
        return firm;
    }

    /** 统一社会信用代码 (GB 32100) with both of its checks. */
    private String creditCode(int number) {
        var organisation = "M" + People.padded(number, 7);
        var sum = 0;
        for (var i = 0; i < ORGANISATION.length; i++) {
            sum += value(organisation.charAt(i)) * ORGANISATION[i];
        }
        var check = 11 - sum % 11;
        var text = "91" + place.code() + organisation + (check == 10 ? "X" : Integer.toString(check % 11));
        var weight = 1;
        var weighted = 0;
        for (var i = 0; i < text.length(); i++) {
            weighted += SYMBOLS.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return text + SYMBOLS.charAt((31 - weighted % 31) % 31);
    }

    /** In the code of an organisation letters count from 10 on without a gap (GB 11714). */
    private static int value(char symbol) {
        return Character.isDigit(symbol) ? symbol - '0' : symbol - 'A' + 10;
    }
}

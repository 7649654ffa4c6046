package org.huxin.files.standard;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds up a bank's file element by element. */
final class XmlSums {

    /** What a file is. */
    enum Kind {
        /** pain.001. */
        ORDER("CdtTrfTxInf", "GrpHdr", "EndToEndId"),
        /** pain.002. */
        ANSWER("TxInfAndSts", "OrgnlGrpInfAndSts", "OrgnlEndToEndId"),
        /** camt.053 and camt.054. */
        STATEMENT("Ntry", "GrpHdr", "AcctSvcrRef");

        private final String item;
        private final String head;
        private final String reference;

        Kind(String item, String head, String reference) {
            this.item = item;
            this.head = head;
            this.reference = reference;
        }
    }

    private static final String CURRENCY = "CNY";
    private static final int DECIMALS = 2;

    private final Kind kind;
    private final Teller teller;
    private final Consumer<Person> ordered;
    private final XmlPayee payee = new XmlPayee();
    private final XmlTally whole;
    private final XmlBalance balance;
    private final Set<String> references = new HashSet<>();
    private XmlTally part;
    private @Nullable BigDecimal amount;
    private boolean everyAmount = true;
    private boolean identified;

    /** @param ordered gets each payment that an order asks for, if it says to whom */
    XmlSums(Kind kind, Teller teller, Consumer<Person> ordered) {
        this.kind = kind;
        this.teller = teller;
        this.ordered = ordered;
        this.whole = new XmlTally("整个文件", teller);
        this.part = new XmlTally("批次", teller);
        this.balance = new XmlBalance(teller);
    }

    /** Payments or entries so far. */
    int count() {
        return whole.count();
    }

    void begin(String name, @Nullable String currency, int line) {
        if (isPart(name)) {
            part = new XmlTally(kind == Kind.STATEMENT ? "账单" : "批次", teller);
            balance.begin();
        } else if (name.equals(kind.item)) {
            amount = null;
        }
        payee.begin(name);
        if (currency != null && !currency.equals(CURRENCY)) {
            teller.tell("HX6008", line, null, currency);
        }
    }

    private boolean isPart(String name) {
        return kind == Kind.STATEMENT ? name.equals("Stmt") || name.equals("Ntfctn") : name.equals("PmtInf");
    }

    /** @param parent of the element that ends */
    void end(String name, String parent, String text, int line) {
        if (name.equals("MsgId")) {
            identified |= !text.isEmpty();
        } else if (kind == Kind.STATEMENT
                ? name.equals("Amt") && parent.equals(kind.item)
                : name.equals("InstdAmt") && parent.equals("Amt")) {
            amount = money(text, line);
        } else if (name.equals(kind.reference)) {
            var own = kind != Kind.STATEMENT || parent.equals(kind.item);
            if (own && !text.isEmpty() && !text.equals("NOTPROVIDED") && !references.add(text)) {
                teller.tell("HX6007", line, null, name);
            }
        } else if (name.equals(kind.item)) {
            item(line);
        } else if (isPart(name)) {
            part.check();
            balance.check(line);
        }
        payee.end(name, parent, text);
        says(name, parent, text, line);
        balance.end(name, parent, text);
    }

    private void item(int line) {
        whole.add(amount);
        part.add(amount);
        everyAmount &= amount != null;
        if (amount == null && kind != Kind.ANSWER) {
            teller.tell("HX6010", line, null, "金额");
        }
        if (kind == Kind.ORDER) {
            var payment = payee.take(teller, line, amount == null ? 0 : fen(amount));
            if (!payment.name().isEmpty() || !payment.card().isEmpty()) {
                ordered.accept(payment);
            }
        }
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(DECIMALS).longValue();
    }

    private void says(String name, String parent, String text, int line) {
        var tally =
                parent.equals(kind.head) ? whole : parent.equals("PmtInf") || parent.equals("TtlNtries") ? part : null;
        if (tally == null) {
            return;
        }
        switch (name) {
            case "NbOfTxs", "OrgnlNbOfTxs", "NbOfNtries" -> tally.saysCount(text, line);
            case "CtrlSum", "OrgnlCtrlSum", "Sum" -> tally.saysSum(text, line);
            default -> {}
        }
    }

    private @Nullable BigDecimal money(String text, int line) {
        var number = XmlTally.number(text);
        if (number == null || number.signum() < 0 || number.stripTrailingZeros().scale() > DECIMALS) {
            teller.tell("HX6006", line, null, text);
            return BigDecimal.ZERO;
        }
        return number;
    }

    /** After the last element. */
    void end() {
        if (!identified) {
            teller.whole("HX6010", "MsgId");
        }
        if (kind == Kind.ANSWER) {
            whole.checkPart(everyAmount);
        } else {
            whole.check();
        }
        if (kind == Kind.ORDER && !whole.saysCount()) {
            teller.whole("HX6010", "NbOfTxs");
        }
    }
}

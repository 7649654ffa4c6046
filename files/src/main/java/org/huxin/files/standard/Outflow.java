package org.huxin.files.standard;

/** What an account paid as wages, less what came back. */
final class Outflow {

    private static final String WAGES = "wages";
    private static final String RETURNED = "wages_returned";
    private static final String ACCOUNT = "special_account";

    private final Teller teller;
    private long fen;

    Outflow(Teller teller) {
        this.teller = teller;
    }

    /** Wages paid from elsewhere are on the list, and are no outflow of the account. */
    void add(Line line) {
        var amount = line.amount("amount");
        var from = line.text("source");
        if (amount != null && (from.isEmpty() || from.equals(ACCOUNT))) {
            fen += line.text("kind").equals(WAGES) ? amount : line.text("kind").equals(RETURNED) ? -amount : 0;
        }
    }

    long fen() {
        return fen;
    }

    Teller teller() {
        return teller;
    }
}

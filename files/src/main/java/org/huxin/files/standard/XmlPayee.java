package org.huxin.files.standard;

/** To whom the payment goes that is being read, of an order of a bank. */
final class XmlPayee {

    private String name = "";
    private String card = "";
    private boolean inAccount;

    void begin(String element) {
        inAccount |= element.equals("CdtrAcct");
    }

    /** @param parent of the element that ends */
    void end(String element, String parent, String text) {
        if (element.equals("Nm") && parent.equals("Cdtr")) {
            name = text;
        } else if (inAccount && (element.equals("IBAN") || element.equals("Id") && parent.equals("Othr"))) {
            card = text;
        } else if (element.equals("CdtrAcct")) {
            inAccount = false;
        }
    }

    /** The payment, of which nothing is known any more. */
    Person take(Teller teller, int line, long fen) {
        var payee = new Person(teller, line, name, Numbers.plain(card), null, fen, false);
        name = "";
        card = "";
        return payee;
    }
}

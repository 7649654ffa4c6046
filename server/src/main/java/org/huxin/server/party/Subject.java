package org.huxin.server.party;

/**
 * A matter that something refers to, as shown in lists.
 *
 * @param kind clue, case or jurisdiction
 * @param number 线索编号, 案号, or the name of the jurisdiction
 * @param label employer and project, one line
 */
public record Subject(String kind, String id, String number, String label) {

    /** As facts and tasks name it: {@code clue:42}. */
    public String reference() {
        return kind + ":" + id;
    }
}

package org.huxin.server.document;

/**
 * How a handout looks; lengths and sizes in points.
 *
 * @param margin inside the frame
 * @param title size of the title, as large as fits in one line
 * @param text size of the lines at most; they get smaller until all of them fit
 * @param code side of the QR code
 * @param frame thickness of the frame
 * @param spread whether the lines spread over the whole height, with a rule under each
 */
record PanelLook(
        double margin,
        double title,
        double subtitle,
        double text,
        double code,
        double foot,
        double frame,
        boolean spread) {

    /** The same, larger. */
    PanelLook times(double by) {
        return new PanelLook(
                margin * by, title * by, subtitle * by, text * by, code * by, foot * by, frame * by, spread);
    }
}

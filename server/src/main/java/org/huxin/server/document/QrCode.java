package org.huxin.server.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/** A QR code drawn as black rectangles, so that it is sharp at any size. */
final class QrCode {

    /** Modules left white on each side, as the code's standard asks. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** @param side of the square, its white edge included */
    static List<Mark> marks(String content, double x, double y, double side) {
        try {
            // M: read with up to 15 in 100 of it worn off
            var matrix = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
            double module = side / (matrix.getWidth() + 2 * QUIET);
            var marks = new ArrayList<Mark>();
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int from = 0; from < matrix.getWidth(); from++) {
                    int run = run(matrix, from, row);
                    if (run > 0) {
                        marks.add(new Mark.Block(
                                x + (QUIET + from) * module, y + (QUIET + row) * module, run * module, module));
                        from += run;
                    }
                }
            }
            return marks;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("an address of %d characters".formatted(content.length()), tooLong);
        }
    }

    /** Black modules beside each other from one on. */
    private static int run(ByteMatrix matrix, int from, int row) {
        int to = from;
        while (to < matrix.getWidth() && matrix.get(to, row) == 1) {
            to++;
        }
        return to - from;
    }
}

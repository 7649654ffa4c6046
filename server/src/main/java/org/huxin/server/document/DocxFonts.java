package org.huxin.server.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/** Font names and sizes in Word files: the names that offices have installed. */
final class DocxFonts {

    private DocxFonts() {}

    static String name(Typeface face) {
        return switch (face) {
            case BODY -> "仿宋_GB2312";
            case TITLE -> "方正小标宋简体";
            case HEADING -> "黑体";
            case SUBHEADING -> "楷体_GB2312";
            case PAGE_NUMBER -> "宋体";
        };
    }

    static CTFonts of(Typeface face) {
        var fonts = CTFonts.Factory.newInstance();
        fill(fonts, face);
        return fonts;
    }

    static BigInteger halfPoints(double size) {
        return BigInteger.valueOf(Math.round(size * 2));
    }

    static void apply(XWPFRun run, String text, Typeface face, double size) {
        run.setText(text);
        apply(run.getCTR(), face, size);
    }

    static void apply(CTR run, Typeface face, double size) {
        var properties = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        fill(properties.addNewRFonts(), face);
        properties.addNewSz().setVal(halfPoints(size));
        properties.addNewSzCs().setVal(halfPoints(size));
    }

    private static void fill(CTFonts fonts, Typeface face) {
        fonts.setAscii(name(face));
        fonts.setHAnsi(name(face));
        fonts.setEastAsia(name(face));
        fonts.setCs(name(face));
    }
}

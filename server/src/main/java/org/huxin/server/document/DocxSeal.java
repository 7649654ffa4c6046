package org.huxin.server.document;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;

/** 印章位置 in a Word file: a dashed square behind the text. */
final class DocxSeal {

    private static final double UNITS_PER_POINT = 12700;
    private static final String SQUARE = """
            <xml-fragment xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
              <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1"
                  locked="0" layoutInCell="1" allowOverlap="1">
                <wp:simplePos x="0" y="0"/>
                <wp:positionH relativeFrom="page"><wp:posOffset>%d</wp:posOffset></wp:positionH>
                <wp:positionV relativeFrom="paragraph"><wp:posOffset>%d</wp:posOffset></wp:positionV>
                <wp:extent cx="%d" cy="%d"/>
                <wp:effectExtent l="0" t="0" r="0" b="0"/>
                <wp:wrapNone/>
                <wp:docPr id="1" name="印章位置"/>
                <wp:cNvGraphicFramePr/>
                <a:graphic>
                  <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
                    <wps:wsp>
                      <wps:cNvSpPr/>
                      <wps:spPr>
                        <a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm>
                        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
                        <a:noFill/>
                        <a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill><a:prstDash val="dash"/></a:ln>
                      </wps:spPr>
                      <wps:bodyPr/>
                    </wps:wsp>
                  </a:graphicData>
                </a:graphic>
              </wp:anchor>
            </xml-fragment>
            """;

    private DocxSeal() {}

    /** @param middle of the seal, in points from the left edge of the sheet; the run stands on the first line covered */
    static void add(XWPFRun run, double middle) {
        long side = units(Sheet.SEAL);
        long top = units(Sheet.LINE - Closing.SEAL_ABOVE_MIDDLE - Sheet.SEAL / 2);
        var xml = SQUARE.formatted(units(middle - Sheet.SEAL / 2), top, side, side, side, side);
        try {
            run.getCTR().addNewDrawing().set(CTDrawing.Factory.parse(xml));
        } catch (XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static long units(double points) {
        return Math.round(points * UNITS_PER_POINT);
    }
}

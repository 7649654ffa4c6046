package org.huxin.server.document;

/** Something drawn at a fixed place; x from the left edge, y downward, in points. */
sealed interface Mark {

    /** The same mark further down. */
    Mark down(double by);

    /**
     * A run of text on one baseline.
     *
     * @param spacing extra space after every character
     * @param stretch width of the characters, 1 as they were drawn
     */
    record Text(
            double x, double y, String text, Typeface face, double size, double spacing, double stretch, boolean red)
            implements Mark {
        @Override
        public Text down(double by) {
            return new Text(x, y + by, text, face, size, spacing, stretch, red);
        }
    }

    /** A straight line. */
    record Rule(double x, double y, double toX, double toY, double thickness, boolean red) implements Mark {
        @Override
        public Rule down(double by) {
            return new Rule(x, y + by, toX, toY + by, thickness, red);
        }
    }

    /** 印章位置: the square over which the seal is put. */
    record Seal(double x, double y, double side) implements Mark {
        @Override
        public Seal down(double by) {
            return new Seal(x, y + by, side);
        }
    }

    /** A black rectangle. */
    record Block(double x, double y, double width, double height) implements Mark {
        @Override
        public Block down(double by) {
            return new Block(x, y + by, width, height);
        }
    }
}
